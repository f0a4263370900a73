/** Serves the leaderboards: who appears on a contest's board, and in which order. */
@NamedInterface("board")
@NullMarked
package org.chuxin.points.board;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
