/** Serves organisers who call for people (招募): what an activity is, and its states. */
@NullMarked
package org.chuxin.activity.recruitment;

import org.jspecify.annotations.NullMarked;
