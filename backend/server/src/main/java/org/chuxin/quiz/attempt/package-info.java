/** Serves residents while they answer: start, save, hand in, and what came of it. */
@NullMarked
package org.chuxin.quiz.attempt;

import org.jspecify.annotations.NullMarked;
