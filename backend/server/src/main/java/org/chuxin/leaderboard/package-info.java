/**
 * Serves residents: boards of a contest with places and neighbours; the only user of
 * Redis.
 */
@ApplicationModule(
		allowedDependencies = { "platform", "platform :: *", "identity", "points", "points :: board", "audit" })
@NullMarked
package org.chuxin.leaderboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
