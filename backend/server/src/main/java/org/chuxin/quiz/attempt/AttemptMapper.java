package org.chuxin.quiz.attempt;

import java.time.Instant;
import java.util.List;

import com.baomidou.mybatisplus.annotation.InterceptorIgnore;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.chuxin.quiz.attempt.AttemptKey.Entrant;
import org.jspecify.annotations.Nullable;

/**
 * Rows of attempts, one resident at a time or for the sweeper; lanes use
 * {@link Attempts}.
 */
@Mapper
@InterceptorIgnore(tenantLine = "true", dataPermission = "true")
interface AttemptMapper {

	String COLUMNS = """
			quiz_id, resident_id, number, quiz_version, algorithm, seed, question_ids, day, started_at, deadline, late_after,
			state, finished_at, full_score, score, seconds, correct, key_version\s""";

	@Select("SELECT " + COLUMNS + """
			FROM attempt WHERE quiz_id = #{quizId} AND resident_id = #{residentId} AND number = #{number}""")
	@Nullable AttemptRow find(AttemptKey key);

	@Select("SELECT " + COLUMNS + """
			FROM attempt WHERE quiz_id = #{quizId} AND resident_id = #{residentId} ORDER BY number""")
	List<AttemptRow> of(Entrant entrant);

	@Select("""
			SELECT a.quiz_id, a.resident_id, a.number FROM attempt a JOIN quiz q ON q.id = a.quiz_id
			WHERE a.state = 'OPEN' AND (a.late_after < #{now} OR q.closed_at < #{now}) LIMIT #{limit}""")
	List<AttemptKey> overdue(@Param("now") Instant now, @Param("limit") int limit);

}
