/** Serves sessions and invitations: secrets that are shown once and kept as hashes. */
@NullMarked
package org.chuxin.identity.secret;

import org.jspecify.annotations.NullMarked;
