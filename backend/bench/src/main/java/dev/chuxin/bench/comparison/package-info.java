/** Serves the bench: what a comparison is, and the play on which most of them run. */
@NullMarked
package dev.chuxin.bench.comparison;

import org.jspecify.annotations.NullMarked;
