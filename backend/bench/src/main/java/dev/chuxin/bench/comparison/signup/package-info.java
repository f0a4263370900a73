/** Serves readers of the README: how many can sign up at once. */
@NullMarked
package dev.chuxin.bench.comparison.signup;

import org.jspecify.annotations.NullMarked;
