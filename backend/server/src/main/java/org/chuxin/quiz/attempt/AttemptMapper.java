package org.chuxin.quiz.attempt;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import com.baomidou.mybatisplus.annotation.InterceptorIgnore;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.chuxin.quiz.attempt.AttemptKey.Entrant;
import org.jspecify.annotations.Nullable;

/**
 * Rows of attempts; written by lanes only, which lock entrants first and attempts second,
 * each sorted.
 */
@Mapper
@InterceptorIgnore(tenantLine = "true", dataPermission = "true")
interface AttemptMapper {

	String COLUMNS = """
			quiz_id, resident_id, number, quiz_version, algorithm, seed, question_ids, day, started_at, deadline, late_after,
			state, finished_at, full_score, score, seconds, correct, key_version\s""";

	@Insert("""
			<script>
			INSERT INTO quiz_entry (quiz_id, resident_id) VALUES
			<foreach item="e" collection="entrants" separator=",">(#{e.quizId}, #{e.residentId})</foreach>
			ON DUPLICATE KEY UPDATE quiz_id = VALUES(quiz_id)
			</script>""")
	void enter(@Param("entrants") Collection<Entrant> entrants);

	@Select("""
			<script>
			SELECT quiz_id, resident_id FROM quiz_entry WHERE
			<foreach item="e" collection="entrants" separator=" OR ">
				(quiz_id = #{e.quizId} AND resident_id = #{e.residentId})
			</foreach>
			ORDER BY quiz_id, resident_id FOR UPDATE
			</script>""")
	List<Entrant> lockEntrants(@Param("entrants") Collection<Entrant> entrants);

	@Select("""
			<script>
			SELECT\s""" + COLUMNS + """
			 FROM attempt WHERE
			<foreach item="e" collection="entrants" separator=" OR ">
				(quiz_id = #{e.quizId} AND resident_id = #{e.residentId})
			</foreach>
			ORDER BY quiz_id, resident_id, number
			</script>""")
	List<AttemptRow> of(@Param("entrants") Collection<Entrant> entrants);

	@Select("""
			<script>
			SELECT\s""" + COLUMNS + """
			 FROM attempt WHERE
			<foreach item="k" collection="keys" separator=" OR ">
				(quiz_id = #{k.quizId} AND resident_id = #{k.residentId} AND number = #{k.number})
			</foreach>
			ORDER BY quiz_id, resident_id, number FOR UPDATE
			</script>""")
	List<AttemptRow> lock(@Param("keys") Collection<AttemptKey> keys);

	@Select("SELECT " + COLUMNS + """
			FROM attempt WHERE quiz_id = #{quizId} AND resident_id = #{residentId} AND number = #{number}""")
	@Nullable AttemptRow find(AttemptKey key);

	@Insert("""
			<script>
			INSERT INTO attempt (""" + COLUMNS
			+ """
					) VALUES
					<foreach item="a" collection="attempts" separator=",">
						(#{a.quizId}, #{a.residentId}, #{a.number}, #{a.quizVersion}, #{a.algorithm}, #{a.seed}, #{a.questionIds},
						#{a.day}, #{a.startedAt}, #{a.deadline}, #{a.lateAfter}, #{a.state}, #{a.finishedAt}, #{a.fullScore},
						#{a.score}, #{a.seconds}, #{a.correct}, #{a.keyVersion})
					</foreach>
					ON DUPLICATE KEY UPDATE state = VALUES(state), finished_at = VALUES(finished_at), score = VALUES(score),
						seconds = VALUES(seconds), correct = VALUES(correct), key_version = VALUES(key_version)
					</script>""")
	void write(@Param("attempts") Collection<AttemptRow> attempts);

	@Select("""
			SELECT a.quiz_id, a.resident_id, a.number FROM attempt a JOIN quiz q ON q.id = a.quiz_id
			WHERE a.state = 'OPEN' AND (a.late_after < #{now} OR q.closed_at < #{now}) LIMIT #{limit}""")
	List<AttemptKey> overdue(@Param("now") Instant now, @Param("limit") int limit);

}
