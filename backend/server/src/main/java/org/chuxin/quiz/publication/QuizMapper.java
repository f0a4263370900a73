package org.chuxin.quiz.publication;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of quizzes. */
@Mapper
interface QuizMapper {

	// what a client sends as a quiz need not be ASCII, and cannot be compared then

	String COLUMNS = "id, code, state, version, key_version, settings, opens_at, closes_at, closed_at ";

	@Select("SELECT " + COLUMNS + " FROM quiz WHERE code = CONVERT(#{code} USING ascii)")
	@Nullable QuizRow byCode(String code);

	@Select("SELECT " + COLUMNS + " FROM quiz WHERE id = #{id}")
	@Nullable QuizRow byId(long id);

	@Select("SELECT " + COLUMNS + " FROM quiz WHERE code = CONVERT(#{code} USING ascii) FOR UPDATE")
	@Nullable QuizRow lock(String code);

	@Select("SELECT " + COLUMNS + " FROM quiz WHERE id > #{after} ORDER BY id LIMIT #{limit}")
	List<QuizRow> page(@Param("after") long after, @Param("limit") int limit);

	@Select("SELECT " + COLUMNS + """
			 FROM quiz WHERE state = 'PUBLISHED' AND opens_at <= #{now} AND closes_at > #{now}
			ORDER BY closes_at, id LIMIT #{offset}, #{limit}""")
	List<QuizRow> open(@Param("now") Instant now, @Param("offset") int offset, @Param("limit") int limit);

	@Select("SELECT " + COLUMNS
			+ """
					FROM quiz WHERE state = 'PUBLISHED' AND opens_at > #{now} ORDER BY opens_at, id LIMIT #{offset}, #{limit}""")
	List<QuizRow> coming(@Param("now") Instant now, @Param("offset") int offset, @Param("limit") int limit);

	@Select("SELECT " + COLUMNS + """
			 FROM quiz WHERE state = 'CLOSED' OR (state = 'PUBLISHED' AND closes_at <= #{now})
			ORDER BY closes_at DESC, id DESC LIMIT #{offset}, #{limit}""")
	List<QuizRow> past(@Param("now") Instant now, @Param("offset") int offset, @Param("limit") int limit);

	@Insert("""
			INSERT INTO quiz (id, code, state, version, key_version, settings, opens_at, closes_at)
			VALUES (#{id}, #{code}, 'DRAFT', 0, 0, #{settings}, #{opensAt}, #{closesAt})""")
	void insert(@Param("id") long id, @Param("code") String code, @Param("settings") String settings,
			@Param("opensAt") Instant opensAt, @Param("closesAt") Instant closesAt);

	@Update("""
			UPDATE quiz SET settings = #{settings}, opens_at = #{opensAt}, closes_at = #{closesAt} WHERE id = #{id}""")
	void redraft(@Param("id") long id, @Param("settings") String settings, @Param("opensAt") Instant opensAt,
			@Param("closesAt") Instant closesAt);

	@Insert("INSERT INTO quiz_text (quiz_id, version, settings, pool) VALUES (#{id}, #{version}, #{settings}, #{pool})")
	void insertText(@Param("id") long id, @Param("version") int version, @Param("settings") String settings,
			@Param("pool") String pool);

	@Insert("INSERT INTO quiz_key (quiz_id, key_version, answers) VALUES (#{id}, #{keyVersion}, #{answers})")
	void insertKey(@Param("id") long id, @Param("keyVersion") int keyVersion, @Param("answers") String answers);

	@Update("""
			UPDATE quiz SET state = #{state}, version = #{version}, key_version = #{keyVersion}, published_at = #{at}
			WHERE id = #{id}""")
	void publish(@Param("id") long id, @Param("state") PublicationState state, @Param("version") int version,
			@Param("keyVersion") int keyVersion, @Param("at") Instant at);

	@Update("UPDATE quiz SET state = 'CLOSED', closed_at = #{at} WHERE id = #{id}")
	void close(@Param("id") long id, @Param("at") Instant at);

	@Select("""
			SELECT q.id, q.code, t.version, t.settings, t.pool FROM quiz_text t JOIN quiz q ON q.id = t.quiz_id
			WHERE t.quiz_id = #{id} AND t.version = #{version}""")
	@Nullable TextRow text(@Param("id") long id, @Param("version") int version);

	@Select("SELECT answers FROM quiz_key WHERE quiz_id = #{id} AND key_version = #{keyVersion}")
	@Nullable String key(@Param("id") long id, @Param("keyVersion") int keyVersion);

	/** A published version. */
	record TextRow(long id, String code, int version, String settings, String pool) {
	}

}
