package org.chuxin.identity.resident;

import java.time.Instant;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of residents. */
@Mapper
interface ResidentMapper {

	@Select("""
			SELECT id, openid, nickname, nickname_in_review, privacy_version, privacy_at, created_at
			FROM resident WHERE id = #{id} AND closed_at IS NULL""")
	@Nullable Resident find(@Param("id") long id);

	@Select("SELECT openid FROM resident WHERE id = #{id} AND closed_at IS NULL FOR UPDATE")
	@Nullable String lock(@Param("id") long id);

	@Update("""
			UPDATE resident SET privacy_version = #{version}, privacy_at = #{now}
			WHERE id = #{id} AND closed_at IS NULL AND (privacy_version IS NULL OR privacy_version != #{version})""")
	void agree(@Param("id") long id, @Param("version") String version, @Param("now") Instant now);

	@Update("""
			UPDATE resident SET openid = NULL, nickname = NULL, nickname_in_review = NULL,
				nickname_review_since = NULL, closed_at = #{now}
			WHERE id = #{id} AND closed_at IS NULL""")
	void empty(@Param("id") long id, @Param("now") Instant now);

}
