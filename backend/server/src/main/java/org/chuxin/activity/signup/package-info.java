/** Serves people who want to come: places, the waiting list, and leaving it. */
@NullMarked
package org.chuxin.activity.signup;

import org.jspecify.annotations.NullMarked;
