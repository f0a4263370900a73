/** A module that may use nothing, and does. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chuxin.architecture.broken.one;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
