/**
 * Serves everybody: who a caller is, what they may, what they agreed to, and what is
 * known about them.
 */
@ApplicationModule(allowedDependencies = { "platform", "platform :: *", "wechat", "audit" })
@NullMarked
package org.chuxin.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
