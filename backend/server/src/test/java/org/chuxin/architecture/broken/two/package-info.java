/** A module that another one uses without saying so. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chuxin.architecture.broken.two;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
