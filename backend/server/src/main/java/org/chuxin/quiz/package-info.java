/** Serves residents: the question bank, quizzes, papers, attempts and marking. */
@ApplicationModule(allowedDependencies = { "platform", "platform :: *", "identity", "points", "audit" })
@NullMarked
package org.chuxin.quiz;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
