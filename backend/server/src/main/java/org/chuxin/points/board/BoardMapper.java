package org.chuxin.points.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.chuxin.points.Standing;
import org.chuxin.points.Standings;

/** Standings in the order of a board (DOMAIN.md D2). */
@Mapper
interface BoardMapper {

	String STANDING = "contest_id, resident_id, score, seconds, finished_at, counted, listed, revision ";

	String SHOWN = "contest_id = #{contestId} AND listed = TRUE AND finished_at IS NOT NULL ";

	String ORDER = "ORDER BY score DESC, seconds, finished_at, resident_id";

	@Select("SELECT " + STANDING + " FROM standing WHERE " + SHOWN + " " + ORDER + " LIMIT #{limit}")
	List<Standing> top(@Param("contestId") long contestId, @Param("limit") int limit);

	@Select("SELECT COUNT(*) FROM standing WHERE " + SHOWN)
	long participants(@Param("contestId") long contestId);

	@Select("SELECT " + STANDING + " FROM standing WHERE contest_id = #{contestId} AND resident_id = #{residentId}")
	Optional<Standing> standing(@Param("contestId") long contestId, @Param("residentId") long residentId);

	@Select("SELECT COUNT(*) FROM standing WHERE " + SHOWN + """
			 AND (score > #{score} OR (score = #{score} AND (seconds < #{seconds}
			OR (seconds = #{seconds} AND finished_at < #{finishedAt}))))""")
	long better(Standing standing);

	@Select("SELECT COUNT(*) FROM standing WHERE " + SHOWN
			+ """
					AND score = #{score} AND seconds = #{seconds} AND finished_at = #{finishedAt} AND resident_id < #{residentId}""")
	long tiesBefore(Standing standing);

	@Select("SELECT " + STANDING + " FROM standing WHERE " + SHOWN + """
			 AND (score > #{standing.score} OR (score = #{standing.score} AND (seconds < #{standing.seconds}
			OR (seconds = #{standing.seconds} AND (finished_at < #{standing.finishedAt}
			OR (finished_at = #{standing.finishedAt} AND resident_id < #{standing.residentId}))))))
			ORDER BY score, seconds DESC, finished_at DESC, resident_id DESC LIMIT #{limit}""")
	List<Standing> above(@Param("contestId") long contestId, @Param("standing") Standing standing,
			@Param("limit") int limit);

	@Select("SELECT " + STANDING + " FROM standing WHERE " + SHOWN + """
			 AND (score < #{standing.score} OR (score = #{standing.score} AND (seconds > #{standing.seconds}
			OR (seconds = #{standing.seconds} AND (finished_at > #{standing.finishedAt}
			OR (finished_at = #{standing.finishedAt} AND resident_id > #{standing.residentId}))))))
			""" + ORDER + " LIMIT #{limit}")
	List<Standing> below(@Param("contestId") long contestId, @Param("standing") Standing standing,
			@Param("limit") int limit);

	@Select("SELECT CURRENT_TIMESTAMP(6)")
	Instant sqlTime();

}
