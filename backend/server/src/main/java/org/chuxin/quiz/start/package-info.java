/** Serves residents who begin: a paper of their own, within the limits of the quiz. */
@NullMarked
package org.chuxin.quiz.start;

import org.jspecify.annotations.NullMarked;
