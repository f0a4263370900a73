package org.chuxin.architecture.broken.circle.back;

import org.chuxin.architecture.broken.circle.there.There;
import org.jspecify.annotations.Nullable;

/** One half of a circle. */
public record Back(@Nullable There other) {
}
