/** Serves residents while they answer: every tap is saved and says so. */
@NullMarked
package org.chuxin.quiz.answer;

import org.jspecify.annotations.NullMarked;
