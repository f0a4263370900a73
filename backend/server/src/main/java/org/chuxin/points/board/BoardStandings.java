package org.chuxin.points.board;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chuxin.points.Standing;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What a board is made from, read from SQL in the order of DOMAIN.md D2; may block. */
@Component
public class BoardStandings {

	private static final String PAGE = "SELECT " + BoardMapper.STANDING + """
			FROM standing WHERE contest_id = ? AND resident_id > ? ORDER BY resident_id LIMIT ?""";

	private static final String CHANGED = "SELECT " + BoardMapper.STANDING + """
			FROM standing WHERE contest_id = ? AND updated_at >= ?""";

	private final BoardMapper rows;

	private final JdbcOperations sql;

	BoardStandings(BoardMapper rows, JdbcOperations sql) {
		this.rows = rows;
		this.sql = sql;
	}

	/**
	 * The best standings.
	 * @param contestId the contest
	 * @param size how many at most
	 * @return standings in order
	 */
	public List<Standing> top(long contestId, int size) {
		return this.rows.top(contestId, size);
	}

	/**
	 * How many the board shows.
	 * @param contestId the contest
	 * @return participants
	 */
	public long participants(long contestId) {
		return this.rows.participants(contestId);
	}

	/**
	 * One resident's standing.
	 * @param contestId the contest
	 * @param residentId the resident
	 * @return the standing, or empty when they have none
	 */
	public Optional<Standing> of(long contestId, long residentId) {
		return this.rows.standing(contestId, residentId);
	}

	/**
	 * The neighbours of a standing that the board shows.
	 * @param mine the standing
	 * @param reach how many above and below at most
	 * @return a window of the board with the standing in it
	 */
	public Window around(Standing mine, int reach) {
		List<Standing> standings = new ArrayList<>(this.rows.above(mine.contestId(), mine, reach).reversed());
		int above = standings.size();
		standings.add(mine);
		standings.addAll(this.rows.below(mine.contestId(), mine, reach));
		long position = this.rows.better(mine) + this.rows.tiesBefore(mine) - above;
		return new Window(standings, position, this.rows.better(standings.getFirst()));
	}

	/**
	 * A page of a contest's standings, listed or not, for a rebuild.
	 * @param contestId the contest
	 * @param after resident id of the last row of the page before
	 * @param size how many at most
	 * @return standings by resident id
	 */
	public List<Standing> page(long contestId, long after, int size) {
		return this.sql.query(PAGE, Standing::read, contestId, after, size);
	}

	/**
	 * What changed lately.
	 * @param contestId the contest
	 * @param since by SQL's own time
	 * @return standings
	 */
	public List<Standing> changedSince(long contestId, Instant since) {
		return this.sql.query(CHANGED, Standing::read, contestId, LocalDateTime.ofInstant(since, ZoneOffset.UTC));
	}

	/**
	 * SQL's own time, by which rows are stamped.
	 * @return now, as SQL sees it
	 */
	public Instant sqlTime() {
		return this.rows.sqlTime();
	}

	/**
	 * A part of a board.
	 *
	 * @param standings neighbouring standings in order
	 * @param position of the first one in the board, from 0
	 * @param better how many stand strictly before the first one
	 */
	public record Window(List<Standing> standings, long position, long better) {
	}

}
