/**
 * Serves volunteers and organisers: activities, signing up and waiting, checking in,
 * hours and certificates.
 */
@ApplicationModule(allowedDependencies = { "platform", "platform :: *", "identity", "organisation", "notice", "audit" })
@NullMarked
package org.chuxin.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
