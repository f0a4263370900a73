/** Serves the code: time, ids and settings of the installation; no word of the domain. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chuxin.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
