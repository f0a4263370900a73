/**
 * Serves residents who serve others: they register as volunteers by their own act, change
 * that, and leave.
 */
@NullMarked
package org.chuxin.identity.volunteer;

import org.jspecify.annotations.NullMarked;
