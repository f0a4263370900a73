/** Gives comparisons a table, raw results in JSON, and the table in the README. */
@NullMarked
package dev.chuxin.bench.report;

import org.jspecify.annotations.NullMarked;
