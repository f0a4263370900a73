/** Serves guardians: the children whom they register for service. */
@NullMarked
package org.chuxin.identity.volunteer.ward;

import org.jspecify.annotations.NullMarked;
