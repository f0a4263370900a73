/** Gives comparisons their load, closed and open, and remembers what was acknowledged. */
@NullMarked
package dev.chuxin.bench.load;

import org.jspecify.annotations.NullMarked;
