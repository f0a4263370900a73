/**
 * Serves whoever writes down or sums up service: the ledger of minutes, append-only, and
 * the one place that says which of them are confirmed (时长).
 */
@NullMarked
package org.chuxin.activity.hours;

import org.jspecify.annotations.NullMarked;
