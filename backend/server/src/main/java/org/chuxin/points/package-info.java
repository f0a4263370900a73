/**
 * Serves everybody: the ledger of points, standings of a contest, and who agreed to
 * appear on its board.
 */
@ApplicationModule(allowedDependencies = { "platform", "platform :: *", "identity", "audit" })
@NullMarked
package org.chuxin.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
