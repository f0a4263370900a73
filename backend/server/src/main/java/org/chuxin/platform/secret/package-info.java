/**
 * Serves whoever keeps what others must not see: the installation's key, seals for texts
 * in SQL, and secrets that are shown once and kept as hashes.
 */
@NamedInterface("secret")
@NullMarked
package org.chuxin.platform.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
