/** Serves readers of the README: how the whole server starts and lets people in. */
@NullMarked
package dev.chuxin.bench.comparison.whole;

import org.jspecify.annotations.NullMarked;
