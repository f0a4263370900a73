/** Serves organisers: accounts, invitations and sign-in. */
@NullMarked
package org.chuxin.identity.organiser;

import org.jspecify.annotations.NullMarked;
