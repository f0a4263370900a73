/**
 * Serves organisers and residents: the two trees of organisations, where a person
 * belongs, and how far an organiser's sight reaches.
 */
@ApplicationModule(allowedDependencies = { "platform", "platform :: *", "identity", "audit" })
@NullMarked
package org.chuxin.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
