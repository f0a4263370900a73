/** Serves sign-ups: who has a place, who waits, and who may not; pure rules. */
@NullMarked
package org.chuxin.activity.roll;

import org.jspecify.annotations.NullMarked;
