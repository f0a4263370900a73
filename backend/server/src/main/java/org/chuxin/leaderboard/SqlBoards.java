package org.chuxin.leaderboard;

import java.util.List;
import java.util.Optional;

import org.chuxin.platform.sql.VirtualThreads;
import org.chuxin.points.Standing;
import org.chuxin.points.board.BoardStandings;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Boards straight from the truth, while Redis is away or being filled; waits on virtual
 * threads.
 */
@Component
class SqlBoards {

	private final BoardStandings rows;

	private final VirtualThreads threads;

	SqlBoards(BoardStandings rows, VirtualThreads threads) {
		this.rows = rows;
		this.threads = threads;
	}

	Mono<Slice> top(long contestId, int size) {
		return this.threads.read(() -> new Slice(this.rows.participants(contestId), false,
				Placed.places(this.rows.top(contestId, size).stream().map(Entry::of).toList(), 0, 0)));
	}

	Mono<Slice> around(long contestId, long residentId, int reach) {
		return this.threads.read(() -> {
			long participants = this.rows.participants(contestId);
			Optional<Standing> mine = this.rows.of(contestId, residentId).filter(Standing::listed);
			List<Placed> placed = mine.filter(Standing::shown)
				.map((shown) -> neighbours(shown, reach))
				.orElse(List.of());
			return new Slice(participants, mine.isPresent(), placed);
		});
	}

	private List<Placed> neighbours(Standing mine, int reach) {
		BoardStandings.Window window = this.rows.around(mine, reach);
		return Placed.places(window.standings().stream().map(Entry::of).toList(), window.position(), window.better());
	}

}
