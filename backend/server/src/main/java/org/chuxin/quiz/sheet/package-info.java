/** Serves residents in an attempt: its paper, and the attempt as they see it. */
@NullMarked
package org.chuxin.quiz.sheet;

import org.jspecify.annotations.NullMarked;
