/**
 * Gives comparisons people, quizzes and attempts, and looks afterwards whether all is as
 * acknowledged.
 */
@NullMarked
package dev.chuxin.bench.data;

import org.jspecify.annotations.NullMarked;
