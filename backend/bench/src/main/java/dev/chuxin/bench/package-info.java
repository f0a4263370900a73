/**
 * Serves whoever doubts a figure: each is measured as a ratio of two sides in one run.
 */
@NullMarked
package dev.chuxin.bench;

import org.jspecify.annotations.NullMarked;
