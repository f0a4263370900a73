/**
 * Serves people who have a place, and organisers with hours to record: what they are
 * reminded of.
 */
@NullMarked
package org.chuxin.activity.reminder;

import org.jspecify.annotations.NullMarked;
