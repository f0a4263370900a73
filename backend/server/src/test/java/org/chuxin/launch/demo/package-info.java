/**
 * Serves whoever tries the sandbox: an invented district that has been answering quizzes
 * for three weeks.
 */
@org.jspecify.annotations.NullMarked
package org.chuxin.launch.demo;
