package org.chuxin.points;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of contests. */
@Mapper
interface ContestMapper {

	@Select("SELECT id, code, board_since, board_ends_at FROM contest WHERE code = CONVERT(#{code} USING ascii)")
	@Nullable Contest byCode(String code);

	@Select("""
			<script>
			SELECT id, code, board_since, board_ends_at FROM contest WHERE id IN
			<foreach item="id" collection="ids" open="(" separator="," close=")">#{id}</foreach>
			</script>""")
	List<Contest> find(@Param("ids") Collection<Long> ids);

	@Select("SELECT id, code, board_since, board_ends_at FROM contest WHERE board_ends_at > #{now} ORDER BY id")
	List<Contest> withBoard(Instant now);

	@Insert("INSERT INTO contest (code) VALUES (#{code}) ON DUPLICATE KEY UPDATE code = code")
	void insert(String code);

	@Update("UPDATE contest SET board_since = #{since}, board_ends_at = #{endsAt} WHERE id = #{id}")
	void switchBoard(@Param("id") long id, @Param("since") @Nullable Instant since,
			@Param("endsAt") @Nullable Instant endsAt);

}
