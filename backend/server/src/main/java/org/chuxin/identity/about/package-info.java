/** Serves residents: who runs this, and what happens to their data. */
@NullMarked
package org.chuxin.identity.about;

import org.jspecify.annotations.NullMarked;
