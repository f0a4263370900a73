/** Serves whoever judges a check-in: codes, distances and the policies; all pure. */
@NullMarked
package org.chuxin.activity.presence;

import org.jspecify.annotations.NullMarked;
