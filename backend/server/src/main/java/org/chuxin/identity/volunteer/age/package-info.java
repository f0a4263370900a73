/** Serves volunteers and guardians: from which age on somebody serves, and how. */
@NullMarked
package org.chuxin.identity.volunteer.age;

import org.jspecify.annotations.NullMarked;
