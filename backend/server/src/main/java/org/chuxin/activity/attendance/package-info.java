/**
 * Serves people who come to an activity, and organisers who see who came: checking in and
 * out.
 */
@NullMarked
package org.chuxin.activity.attendance;

import org.jspecify.annotations.NullMarked;
