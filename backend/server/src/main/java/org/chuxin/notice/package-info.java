/**
 * Serves residents: who is told what, now or when a plan is due, as lines in their inbox
 * and rows that WeChat may deliver.
 */
@ApplicationModule(allowedDependencies = { "platform", "platform :: *", "identity" })
@NullMarked
package org.chuxin.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
