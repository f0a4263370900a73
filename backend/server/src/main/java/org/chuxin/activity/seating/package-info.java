/**
 * Serves everybody who signs up, leaves or organises: the lane that gives places and
 * positions.
 */
@NullMarked
package org.chuxin.activity.seating;

import org.jspecify.annotations.NullMarked;
