package org.chuxin.identity.nickname;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Nicknames in the rows of residents. */
@Mapper
interface NicknameMapper {

	@Update("""
			UPDATE resident SET nickname = #{nickname}, nickname_in_review = NULL, nickname_review_since = NULL
			WHERE id = #{id} AND closed_at IS NULL""")
	void take(@Param("id") long id, @Param("nickname") @Nullable String nickname);

	@Update("""
			UPDATE resident SET nickname_in_review = #{wanted}, nickname_review_since = #{now}
			WHERE id = #{id} AND closed_at IS NULL""")
	void hold(@Param("id") long id, @Param("wanted") String wanted, @Param("now") Instant now);

	@Select("""
			SELECT id, nickname, nickname_in_review AS wanted, nickname_review_since AS since
			FROM resident WHERE id = #{id} AND closed_at IS NULL FOR UPDATE""")
	@Nullable Wish lock(@Param("id") long id);

	@Select("""
			SELECT id, nickname, nickname_in_review AS wanted, nickname_review_since AS since
			FROM resident WHERE nickname_review_since IS NOT NULL AND id > #{after} ORDER BY id LIMIT #{most}""")
	List<Wish> waitingAfter(@Param("after") long after, @Param("most") int most);

}
