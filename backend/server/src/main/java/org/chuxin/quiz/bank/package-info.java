/** Serves content editors and quizzes: the reviewed questions and their imports. */
@NullMarked
package org.chuxin.quiz.bank;

import org.jspecify.annotations.NullMarked;
