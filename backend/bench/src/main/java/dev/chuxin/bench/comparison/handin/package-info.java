/** Serves readers of the README: what starts, saves and hand-ins cost. */
@NullMarked
package dev.chuxin.bench.comparison.handin;

import org.jspecify.annotations.NullMarked;
