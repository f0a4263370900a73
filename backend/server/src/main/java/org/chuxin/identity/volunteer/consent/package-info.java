/** Serves volunteers and guardians: what they agreed to, each purpose by itself. */
@NullMarked
package org.chuxin.identity.volunteer.consent;

import org.jspecify.annotations.NullMarked;
