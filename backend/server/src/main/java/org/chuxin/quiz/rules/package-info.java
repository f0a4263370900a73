/** Serves residents: the rules of a quiz in plain Chinese, made from its settings. */
@NullMarked
package org.chuxin.quiz.rules;

import org.jspecify.annotations.NullMarked;
