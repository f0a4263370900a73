/** Serves readers of the README: what a board of a million costs. */
@NullMarked
package dev.chuxin.bench.comparison.board;

import org.jspecify.annotations.NullMarked;
