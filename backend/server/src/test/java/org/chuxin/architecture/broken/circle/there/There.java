package org.chuxin.architecture.broken.circle.there;

import org.chuxin.architecture.broken.circle.back.Back;
import org.jspecify.annotations.Nullable;

/** One half of a circle. */
public record There(@Nullable Back other) {
}
