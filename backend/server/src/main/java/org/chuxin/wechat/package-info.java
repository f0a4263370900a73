/** Serves the features that talk to WeChat; the only importer of its SDK. */
@ApplicationModule(allowedDependencies = { "platform", "platform :: *" })
@NullMarked
package org.chuxin.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
