/**
 * Serves administrators and inspectors: who did what, when, from where, before and after.
 */
@ApplicationModule(allowedDependencies = { "platform", "platform :: *" })
@NullMarked
package org.chuxin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
