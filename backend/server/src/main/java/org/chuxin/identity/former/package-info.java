/** Serves quizzes that still run: who closed an account gets no new attempts by it. */
@NullMarked
package org.chuxin.identity.former;

import org.jspecify.annotations.NullMarked;
