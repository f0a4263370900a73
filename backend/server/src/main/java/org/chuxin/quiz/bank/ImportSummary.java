package org.chuxin.quiz.bank;

/**
 * What an import did.
 *
 * @param rows questions of the file
 * @param created questions with a new code
 * @param changed questions that say something else now
 * @param unchanged questions that were there before in the same words
 */
record ImportSummary(int rows, int created, int changed, int unchanged) {
}
