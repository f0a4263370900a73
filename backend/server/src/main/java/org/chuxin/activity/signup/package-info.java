/**
 * Serves people who want to come, and organisers who look at the list: signing up,
 * leaving, reading.
 */
@NullMarked
package org.chuxin.activity.signup;

import org.jspecify.annotations.NullMarked;
