/** Serves this feature: its refusals in one place. */
@NullMarked
package org.chuxin.identity.volunteer.problem;

import org.jspecify.annotations.NullMarked;
