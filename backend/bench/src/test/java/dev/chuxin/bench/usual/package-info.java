/** Serves whoever doubts that both sides do the same. */
@NullMarked
package dev.chuxin.bench.usual;

import org.jspecify.annotations.NullMarked;
