/**
 * Serves residents when they are done or their time is over: marked once, booked once.
 */
@NullMarked
package org.chuxin.quiz.handin;

import org.jspecify.annotations.NullMarked;
