package org.chuxin.architecture.broken.one;

import org.chuxin.architecture.broken.two.Two;

/** Uses what its module does not declare. */
public record One(Two two) {
}
