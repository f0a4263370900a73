/**
 * Serves comparisons as the limit: the same statements and the same HTTP with nothing
 * around them.
 */
@NullMarked
package dev.chuxin.bench.raw;

import org.jspecify.annotations.NullMarked;
