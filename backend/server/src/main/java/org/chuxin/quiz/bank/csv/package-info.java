/** Serves the question bank: reads its CSV files, without SQL. */
@NullMarked
package org.chuxin.quiz.bank.csv;

import org.jspecify.annotations.NullMarked;
