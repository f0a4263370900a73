/** Serves residents: log-in, own account, export and closing. */
@NullMarked
package org.chuxin.identity.resident;

import org.jspecify.annotations.NullMarked;
