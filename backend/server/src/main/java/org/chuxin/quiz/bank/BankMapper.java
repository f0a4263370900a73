package org.chuxin.quiz.bank;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.chuxin.quiz.marking.QuestionKind;
import org.jspecify.annotations.Nullable;

/** Rows of the bank. */
@Mapper
interface BankMapper {

	String COLUMNS = " id, code, kind, stem, options, answer, explanation, source, period, difficulty, tags, version, state ";

	/** Makes imports take turns, on all instances, until the transaction ends. */
	@Select("SELECT id FROM bank_import_turn WHERE id = 1 FOR UPDATE WAIT 8")
	int takeTurn();

	@Select("SELECT" + COLUMNS + "FROM bank_question WHERE kind = #{kind} AND state = 'PUBLISHED' ORDER BY code")
	List<BankRow> published(QuestionKind kind);

	@Select("""
			<script>
			SELECT""" + COLUMNS + """
			FROM bank_question WHERE code IN
			<foreach item="code" collection="codes" open="(" separator="," close=")">#{code}</foreach>
			</script>""")
	List<BankRow> withCodes(@Param("codes") Collection<String> codes);

	@Select("""
			<script>
			SELECT""" + COLUMNS + """
			FROM bank_question WHERE code &gt; #{after}
			<if test="kind != null">AND kind = #{kind}</if>
			ORDER BY code LIMIT #{limit}
			</script>""")
	List<BankRow> page(@Param("kind") @Nullable QuestionKind kind, @Param("after") String after,
			@Param("limit") int limit);

	@Insert("""
			<script>
			INSERT INTO bank_question (code, kind, stem, options, answer, explanation, source, period, difficulty, tags,
				version, state, created_at, updated_at)
			VALUES
			<foreach item="row" collection="rows" separator=",">
			(#{row.code}, #{row.kind}, #{row.stem}, #{row.options}, #{row.answer}, #{row.explanation}, #{row.source},
				#{row.period}, #{row.difficulty}, #{row.tags}, #{row.version}, #{row.state}, #{now}, #{now})
			</foreach>
			ON DUPLICATE KEY UPDATE kind = VALUES(kind), stem = VALUES(stem), options = VALUES(options),
				answer = VALUES(answer), explanation = VALUES(explanation), source = VALUES(source),
				period = VALUES(period), difficulty = VALUES(difficulty), tags = VALUES(tags),
				version = VALUES(version), state = VALUES(state), updated_at = VALUES(updated_at)
			</script>""")
	void save(@Param("rows") Collection<BankRow> rows, @Param("now") Instant now);

}
