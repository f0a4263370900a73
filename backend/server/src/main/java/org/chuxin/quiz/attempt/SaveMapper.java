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

	String COLUMNS = "s.quiz_id, s.resident_id, s.number, s.question, s.save_number, s.chosen, s.written, s.saved_at ";

	/** Only the newest save of a question is read, however often a resident tapped. */
	String NEWEST = """
			FROM answer_save s JOIN (
			SELECT quiz_id, resident_id, number, question, MAX(save_number) AS newest FROM answer_save WHERE\s""";

	String OF_EACH = """
			 GROUP BY quiz_id, resident_id, number, question) m
			ON s.quiz_id = m.quiz_id AND s.resident_id = m.resident_id AND s.number = m.number
				AND s.question = m.question AND s.save_number = m.newest
			""";

	@Select("<script> SELECT " + COLUMNS + """
			 FROM answer_save s WHERE
			<foreach item="c" collection="commands" separator=" OR ">
				(quiz_id = #{c.quizId} AND resident_id = #{c.residentId} AND number = #{c.number}
				AND question = #{c.question} AND save_number = #{c.saveNumber})
			</foreach>
			UNION SELECT\s""" + COLUMNS + NEWEST + """
			<foreach item="c" collection="commands" separator=" OR ">
				(quiz_id = #{c.quizId} AND resident_id = #{c.residentId} AND number = #{c.number}
				AND question = #{c.question})
			</foreach>
			""" + OF_EACH + "</script>")
	List<Save> usedAndNewest(@Param("commands") Collection<Save> commands);

	@Select("<script> SELECT " + COLUMNS + NEWEST + """
			<foreach item="k" collection="keys" separator=" OR ">
				(quiz_id = #{k.quizId} AND resident_id = #{k.residentId} AND number = #{k.number})
			</foreach>
			""" + OF_EACH + "</script>")
	List<Save> newest(@Param("keys") Collection<AttemptKey> keys);

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
