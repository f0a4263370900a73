package org.chuxin.points;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What a board is made from, read from SQL in the order of DOMAIN.md D2; may block. */
@Mapper
public interface BoardRows {

	/** Columns of a standing. */
	String STANDING = "contest_id, resident_id, score, seconds, finished_at, counted, listed, revision ";

	/** Condition for a standing that the board shows. */
	String SHOWN = "contest_id = #{contestId} AND listed = TRUE AND finished_at IS NOT NULL ";

	/** Order of a board. */
	String ORDER = "ORDER BY score DESC, seconds, finished_at, resident_id";

	/**
	 * The best standings.
	 * @param contestId the contest
	 * @param limit how many at most
	 * @return standings in order
	 */
	@Select("SELECT " + STANDING + " FROM standing WHERE " + SHOWN + " " + ORDER + " LIMIT #{limit}")
	List<Standing> top(@Param("contestId") long contestId, @Param("limit") int limit);

	/**
	 * How many the board shows.
	 * @param contestId the contest
	 * @return participants
	 */
	@Select("SELECT COUNT(*) FROM standing WHERE " + SHOWN)
	long participants(@Param("contestId") long contestId);

	/**
	 * One resident's standing.
	 * @param contestId the contest
	 * @param residentId the resident
	 * @return the standing, or empty when they have none
	 */
	@Select("SELECT " + STANDING + " FROM standing WHERE contest_id = #{contestId} AND resident_id = #{residentId}")
	Optional<Standing> standing(@Param("contestId") long contestId, @Param("residentId") long residentId);

	/**
	 * How many stand strictly before a standing, whoever ties with it not counted.
	 * @param standing the standing
	 * @return its place minus one
	 */
	@Select("SELECT COUNT(*) FROM standing WHERE " + SHOWN + """
			 AND (score > #{score} OR (score = #{score} AND (seconds < #{seconds}
			OR (seconds = #{seconds} AND finished_at < #{finishedAt}))))""")
	long better(Standing standing);

	/**
	 * How many tie with a standing and stand before it in the board's order.
	 * @param standing the standing
	 * @return a count
	 */
	@Select("SELECT COUNT(*) FROM standing WHERE " + SHOWN
			+ """
					AND score = #{score} AND seconds = #{seconds} AND finished_at = #{finishedAt} AND resident_id < #{residentId}""")
	long tiesBefore(Standing standing);

	/**
	 * The standings just above one, nearest first.
	 * @param standing the standing
	 * @param limit how many at most
	 * @return standings, nearest first
	 */
	@Select("SELECT " + STANDING + " FROM standing WHERE " + SHOWN + """
			 AND (score > #{standing.score} OR (score = #{standing.score} AND (seconds < #{standing.seconds}
			OR (seconds = #{standing.seconds} AND (finished_at < #{standing.finishedAt}
			OR (finished_at = #{standing.finishedAt} AND resident_id < #{standing.residentId}))))))
			ORDER BY score, seconds DESC, finished_at DESC, resident_id DESC LIMIT #{limit}""")
	List<Standing> above(@Param("contestId") long contestId, @Param("standing") Standing standing,
			@Param("limit") int limit);

	/**
	 * The standings just below one, nearest first.
	 * @param standing the standing
	 * @param limit how many at most
	 * @return standings, nearest first
	 */
	@Select("SELECT " + STANDING + " FROM standing WHERE " + SHOWN + """
			 AND (score < #{standing.score} OR (score = #{standing.score} AND (seconds > #{standing.seconds}
			OR (seconds = #{standing.seconds} AND (finished_at > #{standing.finishedAt}
			OR (finished_at = #{standing.finishedAt} AND resident_id > #{standing.residentId}))))))
			""" + ORDER + " LIMIT #{limit}")
	List<Standing> below(@Param("contestId") long contestId, @Param("standing") Standing standing,
			@Param("limit") int limit);

	/**
	 * A page of a contest's standings, listed or not, for a rebuild.
	 * @param contestId the contest
	 * @param after resident id of the last row of the page before
	 * @param limit how many at most
	 * @return standings by resident id
	 */
	@Select("SELECT " + STANDING
			+ """
					FROM standing WHERE contest_id = #{contestId} AND resident_id > #{after} ORDER BY resident_id LIMIT #{limit}""")
	List<Standing> page(@Param("contestId") long contestId, @Param("after") long after, @Param("limit") int limit);

	/**
	 * What changed lately, by SQL's own time.
	 * @param contestId the contest
	 * @param since SQL's time
	 * @return standings
	 */
	@Select("SELECT " + STANDING + " FROM standing WHERE contest_id = #{contestId} AND updated_at >= #{since}")
	List<Standing> changedSince(@Param("contestId") long contestId, @Param("since") Instant since);

	/**
	 * SQL's own time, by which rows are stamped.
	 * @return now, as SQL sees it
	 */
	@Select("SELECT CURRENT_TIMESTAMP(6)")
	Instant sqlTime();

}
