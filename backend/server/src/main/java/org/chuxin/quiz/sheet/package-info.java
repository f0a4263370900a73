/**
 * Serves residents in an attempt: its paper, the attempt as they see it, and its
 * refusals.
 */
@NullMarked
package org.chuxin.quiz.sheet;

import org.jspecify.annotations.NullMarked;
