package org.chuxin.quiz.attempt;

import java.util.Collection;
import java.util.List;

import com.baomidou.mybatisplus.annotation.InterceptorIgnore;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows of saved answers; append-only, written by lanes that hold the attempt's row. */
@Mapper
@InterceptorIgnore(tenantLine = "true", dataPermission = "true")
interface SaveMapper {

	@Select("""
			<script>
			SELECT quiz_id, resident_id, number, question, save_number, chosen, written, saved_at FROM answer_save WHERE
			<foreach item="p" collection="places" separator=" OR ">
				(quiz_id = #{p.attempt.quizId} AND resident_id = #{p.attempt.residentId} AND number = #{p.attempt.number}
				AND question = #{p.question})
			</foreach>
			</script>""")
	List<Save> at(@Param("places") Collection<Save.Place> places);

	@Select("""
			<script>
			SELECT quiz_id, resident_id, number, question, save_number, chosen, written, saved_at FROM answer_save WHERE
			<foreach item="k" collection="keys" separator=" OR ">
				(quiz_id = #{k.quizId} AND resident_id = #{k.residentId} AND number = #{k.number})
			</foreach>
			</script>""")
	List<Save> of(@Param("keys") Collection<AttemptKey> keys);

	@Insert("""
			<script>
			INSERT INTO answer_save (quiz_id, resident_id, number, question, save_number, chosen, written, saved_at) VALUES
			<foreach item="s" collection="saves" separator=",">
				(#{s.quizId}, #{s.residentId}, #{s.number}, #{s.question}, #{s.saveNumber}, #{s.chosen}, #{s.written},
				#{s.savedAt})
			</foreach>
			</script>""")
	void append(@Param("saves") Collection<Save> saves);

}
