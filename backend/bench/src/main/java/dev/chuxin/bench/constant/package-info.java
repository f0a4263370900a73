/**
 * Serves comparisons as the limit of reads: a bare annotated handler that returns
 * constant bytes.
 */
@NullMarked
package dev.chuxin.bench.constant;

import org.jspecify.annotations.NullMarked;
