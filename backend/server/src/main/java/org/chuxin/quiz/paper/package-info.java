/**
 * Serves attempts: what a published quiz says, and the paper that one attempt sees of it.
 */
@NullMarked
package org.chuxin.quiz.paper;

import org.jspecify.annotations.NullMarked;
