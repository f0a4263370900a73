/** Serves readers of the README: each class is one line of its table. */
@NullMarked
package dev.chuxin.bench.comparison;

import org.jspecify.annotations.NullMarked;
