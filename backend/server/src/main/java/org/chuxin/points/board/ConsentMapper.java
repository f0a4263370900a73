package org.chuxin.points.board;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import com.baomidou.mybatisplus.annotation.InterceptorIgnore;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.chuxin.points.Standing;
import org.chuxin.points.board.BoardConsents.Consent;

/**
 * Rows of who appears on a board; written by the lane of consents, which holds the
 * account, and by who changes the account.
 */
@Mapper
@InterceptorIgnore(tenantLine = "true", dataPermission = "true")
interface ConsentMapper {

	@Select("""
			<script>
			SELECT contest_id, resident_id FROM board_consent WHERE
			<foreach item="c" collection="consents" separator=" OR ">
				(contest_id = #{c.contestId} AND resident_id = #{c.residentId})
			</foreach>
			</script>""")
	List<BoardConsents.Key> consented(@Param("consents") Collection<Consent> consents);

	@Select(value = """
			<script>
			INSERT INTO standing (contest_id, resident_id, listed) VALUES
			<foreach item="c" collection="consents" separator=",">
				(#{c.contestId}, #{c.residentId}, #{c.joins})
			</foreach>
			ON DUPLICATE KEY UPDATE revision = IF(listed = VALUES(listed), revision, revision + 1), listed = VALUES(listed)
			RETURNING contest_id, resident_id, score, seconds, finished_at, counted, listed, revision
			</script>""",
			affectData = true)
	List<Standing> list(@Param("consents") Collection<Consent> consents);

	@Insert("""
			<script>
			INSERT INTO board_consent (contest_id, resident_id, joined_at, left_at) VALUES
			<foreach item="c" collection="consents" separator=",">
				(#{c.contestId}, #{c.residentId}, #{c.at}, IF(#{c.joins}, NULL, #{c.at}))
			</foreach>
			ON DUPLICATE KEY UPDATE joined_at = IF(VALUES(left_at) IS NULL AND left_at IS NOT NULL, VALUES(joined_at), joined_at),
				left_at = IF(VALUES(left_at) IS NULL, NULL, COALESCE(left_at, VALUES(left_at)))
			</script>""")
	void consent(@Param("consents") Collection<Consent> consents);

	@Update("""
			UPDATE standing SET listed = FALSE, revision = revision + 1
			WHERE resident_id = #{residentId} AND listed ORDER BY contest_id""")
	int unlist(long residentId);

	@Update("UPDATE board_consent SET left_at = #{now} WHERE resident_id = #{residentId} AND left_at IS NULL")
	void leave(@Param("residentId") long residentId, @Param("now") Instant now);

	@Select("""
			SELECT contest_id, resident_id, score, seconds, finished_at, counted, listed, revision FROM standing
			WHERE resident_id = #{residentId} ORDER BY contest_id FOR UPDATE""")
	List<Standing> standings(long residentId);

}
