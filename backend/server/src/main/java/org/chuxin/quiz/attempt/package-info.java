/**
 * Serves the other parts of the quiz: attempts and their saves as SQL keeps them.
 */
@NullMarked
package org.chuxin.quiz.attempt;

import org.jspecify.annotations.NullMarked;
