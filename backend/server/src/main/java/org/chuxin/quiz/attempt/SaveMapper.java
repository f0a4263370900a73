package org.chuxin.quiz.attempt;

import java.util.List;

import com.baomidou.mybatisplus.annotation.InterceptorIgnore;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Rows of saved answers, one attempt at a time; lanes use {@link LaneSaves}. */
@Mapper
@InterceptorIgnore(tenantLine = "true", dataPermission = "true")
interface SaveMapper {

	@Select("""
			SELECT quiz_id, resident_id, number, question, save_number, chosen, written, saved_at FROM answer_save
			WHERE quiz_id = #{quizId} AND resident_id = #{residentId} AND number = #{number}
				AND question = #{question} AND save_number = #{saveNumber}""")
	@Nullable Save used(Save save);

	/** Only the newest save of a question is read, however often a resident tapped. */
	@Select("""
			SELECT s.quiz_id, s.resident_id, s.number, s.question, s.save_number, s.chosen, s.written, s.saved_at
			FROM answer_save s JOIN (
				SELECT question, MAX(save_number) AS newest FROM answer_save
				WHERE quiz_id = #{quizId} AND resident_id = #{residentId} AND number = #{number} GROUP BY question
			) m ON s.question = m.question AND s.save_number = m.newest
			WHERE s.quiz_id = #{quizId} AND s.resident_id = #{residentId} AND s.number = #{number}""")
	List<Save> newest(AttemptKey key);

}
