/**
 * Serves the leaderboards: how the server meets Redis, at the start and while it is away.
 */
@NullMarked
package org.chuxin.leaderboard.redis;

import org.jspecify.annotations.NullMarked;
