/** Serves residents afterwards: own attempts, own results, own data. */
@NullMarked
package org.chuxin.quiz.result;

import org.jspecify.annotations.NullMarked;
