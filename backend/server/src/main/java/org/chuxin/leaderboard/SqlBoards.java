package org.chuxin.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chuxin.platform.sql.VirtualThreads;
import org.chuxin.points.BoardRows;
import org.chuxin.points.Standing;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Boards straight from the truth, while Redis is away or being filled; waits on virtual
 * threads.
 */
@Component
class SqlBoards {

	private final BoardRows rows;

	private final VirtualThreads threads;

	SqlBoards(BoardRows rows, VirtualThreads threads) {
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
			Optional<Standing> mine = this.rows.standing(contestId, residentId).filter(Standing::listed);
			List<Placed> placed = mine.filter(Standing::shown)
				.map((shown) -> neighbours(shown, reach))
				.orElse(List.of());
			return new Slice(participants, mine.isPresent(), placed);
		});
	}

	private List<Placed> neighbours(Standing mine, int reach) {
		List<Standing> standings = new ArrayList<>(this.rows.above(mine.contestId(), mine, reach).reversed());
		standings.add(mine);
		standings.addAll(this.rows.below(mine.contestId(), mine, reach));
		Standing first = standings.getFirst();
		long position = this.rows.better(mine) + this.rows.tiesBefore(mine) - standings.indexOf(mine);
		return Placed.places(standings.stream().map(Entry::of).toList(), position, this.rows.better(first));
	}

}
