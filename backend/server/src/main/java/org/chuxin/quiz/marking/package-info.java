/** Serves quizzes: what an answer earns, as pure functions of key and answer. */
@NullMarked
package org.chuxin.quiz.marking;

import org.jspecify.annotations.NullMarked;
