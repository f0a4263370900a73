package org.chuxin.identity.session;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Rows of sessions. */
@Mapper
interface SessionMapper {

	@Update("""
			UPDATE session SET last_used_at = #{now}, idle_until = #{idleUntil}
			WHERE token_hash = #{hash} AND last_used_at < #{now}""")
	void touch(@Param("hash") byte[] hash, @Param("now") Instant now, @Param("idleUntil") Instant idleUntil);

	@Insert("""
			INSERT IGNORE INTO ended_session (token_hash, ended_at)
			SELECT token_hash, UTC_TIMESTAMP(6) FROM session WHERE token_hash = #{hash}""")
	void noteEnd(@Param("hash") byte[] hash);

	@Insert("""
			INSERT IGNORE INTO ended_session (token_hash, ended_at)
			SELECT token_hash, UTC_TIMESTAMP(6) FROM session WHERE kind = #{kind} AND subject_id = #{subject}""")
	void noteEndOf(@Param("kind") SessionKind kind, @Param("subject") long subject);

	@Select("SELECT token_hash FROM ended_session WHERE ended_at > UTC_TIMESTAMP(6) - INTERVAL #{seconds} SECOND")
	List<byte[]> endedWithin(long seconds);

	@Delete("DELETE FROM ended_session WHERE ended_at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY ORDER BY ended_at LIMIT #{most}")
	int deleteNotes(int most);

	@Delete("DELETE FROM session WHERE token_hash = #{hash}")
	void delete(@Param("hash") byte[] hash);

	@Select("""
			SELECT created_at, last_used_at FROM session
			WHERE kind = #{kind} AND subject_id = #{subject} ORDER BY created_at""")
	List<SessionUse> usesOf(@Param("kind") SessionKind kind, @Param("subject") long subject);

	@Select("SELECT token_hash FROM session WHERE kind = #{kind} AND subject_id = #{subject} FOR UPDATE")
	List<byte[]> hashesOf(@Param("kind") SessionKind kind, @Param("subject") long subject);

	@Delete("DELETE FROM session WHERE kind = #{kind} AND subject_id = #{subject}")
	void deleteOf(@Param("kind") SessionKind kind, @Param("subject") long subject);

	@Delete("DELETE FROM session WHERE idle_until < #{now} ORDER BY idle_until LIMIT #{most}")
	int deleteEnded(@Param("now") Instant now, @Param("most") int most);

}
