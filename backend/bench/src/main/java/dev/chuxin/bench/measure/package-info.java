/** Gives comparisons rounds, processor time and medians. */
@NullMarked
package dev.chuxin.bench.measure;

import org.jspecify.annotations.NullMarked;
