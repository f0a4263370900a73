/**
 * Serves the rest of the quiz: drafts, publication and closing, and what is in force at
 * this moment.
 */
@NullMarked
package org.chuxin.quiz.publication;

import org.jspecify.annotations.NullMarked;
