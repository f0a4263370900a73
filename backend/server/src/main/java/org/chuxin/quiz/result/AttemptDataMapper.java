package org.chuxin.quiz.result;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows about one resident, for export and erasure. */
@Mapper
interface AttemptDataMapper {

	@Select("""
			SELECT q.code, a.number, a.started_at, a.finished_at, a.score, a.seconds,
				(SELECT COUNT(*) FROM answer_save s WHERE s.quiz_id = a.quiz_id AND s.resident_id = a.resident_id
				AND s.number = a.number) AS saves
			FROM attempt a JOIN quiz q ON q.id = a.quiz_id WHERE a.resident_id = #{residentId} ORDER BY a.started_at""")
	List<AttemptLine> attempts(long residentId);

	@Select("SELECT DISTINCT quiz_id FROM attempt WHERE resident_id = #{residentId}")
	List<Long> quizzes(long residentId);

	@Update("""
			UPDATE answer_save SET written = '' WHERE quiz_id = #{quizId} AND resident_id = #{residentId} AND written <> ''
			LIMIT #{portion}""")
	int eraseWritten(@Param("quizId") long quizId, @Param("residentId") long residentId, @Param("portion") int portion);

	/** A line of the export. */
	record AttemptLine(String code, int number, Instant startedAt, @Nullable Instant finishedAt,
			@Nullable Integer score, @Nullable Integer seconds, int saves) {
	}

}
