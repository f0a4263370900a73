package org.chuxin.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import com.baomidou.mybatisplus.annotation.InterceptorIgnore;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Rows of ledger and standings; written by lanes, but for an erasure, which takes the
 * same row locks.
 */
@Mapper
@InterceptorIgnore(tenantLine = "true", dataPermission = "true")
interface StandingMapper {

	@Select("""
			<script>
			SELECT contest_id, resident_id, day, SUM(amount) AS amount, MAX(correction) AS correction, MAX(at) AS at FROM ledger_entry
			WHERE <foreach item="t" collection="tallies" separator=" OR ">
				(contest_id = #{t.contestId} AND resident_id = #{t.residentId})
			</foreach>
			GROUP BY contest_id, resident_id, day
			</script>""")
	List<Held> held(@Param("tallies") Collection<Tally> tallies);

	@Insert("""
			<script>
			INSERT INTO ledger_entry (contest_id, resident_id, source, day, correction, amount, at) VALUES
			<foreach item="e" collection="entries" separator=",">
				(#{e.contestId}, #{e.residentId}, #{e.source}, #{e.day}, #{e.correction}, #{e.amount}, #{e.at})
			</foreach>
			</script>""")
	void append(@Param("entries") Collection<Entry> entries);

	@Select(value = """
			<script>
			INSERT INTO standing (contest_id, resident_id, score, seconds, finished_at, counted) VALUES
			<foreach item="t" collection="tallies" separator=",">
				(#{t.contestId}, #{t.residentId}, #{t.score}, #{t.seconds}, #{t.finishedAt}, #{t.counted})
			</foreach>
			ON DUPLICATE KEY UPDATE score = VALUES(score), seconds = VALUES(seconds), finished_at = VALUES(finished_at),
				counted = VALUES(counted), revision = revision + 1
			RETURNING contest_id, resident_id, score, seconds, finished_at, counted, listed, revision
			</script>""", affectData = true)
	List<Standing> put(@Param("tallies") Collection<Row> tallies);

	/** What the ledger already holds for one day. */
	record Held(long contestId, long residentId, LocalDate day, int amount, int correction, Instant at) {
	}

	/** A row of the ledger. */
	record Entry(long contestId, long residentId, Source source, LocalDate day, int correction, int amount,
			Instant at) {
	}

	/** A standing to be written. */
	record Row(long contestId, long residentId, int score, int seconds, @Nullable Instant finishedAt, int counted) {
	}

}
