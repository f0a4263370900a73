package org.chuxin.activity.recruitment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of activities. */
@Mapper
interface ActivityMapper {

	// what a client sends as an id need not be ASCII, and cannot be compared then

	@Select("SELECT " + ActivityRow.COLUMNS + " FROM activity WHERE code = CONVERT(#{code} USING ascii)")
	@Nullable ActivityRow byCode(String code);

	@Select("SELECT " + ActivityRow.COLUMNS + " FROM activity WHERE code = CONVERT(#{code} USING ascii) FOR UPDATE")
	@Nullable ActivityRow lock(String code);

	@Select("SELECT " + ActivityRow.COLUMNS + " FROM activity WHERE id > #{after} ORDER BY id LIMIT #{limit}")
	List<ActivityRow> page(@Param("after") long after, @Param("limit") int limit);

	@Select("<script>SELECT " + ActivityRow.COLUMNS + """
			FROM activity WHERE id IN
			<foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
			</script>""")
	List<ActivityRow> byIds(@Param("ids") Collection<Long> ids);

	@Select("SELECT " + ActivityRow.COLUMNS + """
			FROM activity WHERE state IN ('PUBLISHED', 'CANCELLED') AND ends_at > #{now} ORDER BY starts_at, id""")
	List<ActivityRow> coming(@Param("now") Instant now);

	@Select("<script>SELECT " + ActivityRow.COLUMNS + """
			FROM activity WHERE state = 'PUBLISHED' AND ends_at &lt;= #{now} AND JSON_VALUE(settings, '$.kind') IN
			<foreach collection="kinds" item="kind" open="(" separator="," close=")">#{kind}</foreach>
			ORDER BY ends_at, id</script>""")
	List<ActivityRow> ended(@Param("now") Instant now, @Param("kinds") List<String> kinds);

	@Select("SELECT " + ActivityRow.COLUMNS + """
			FROM activity WHERE series = CONVERT(#{series} USING ascii) AND starts_at >= #{from} AND ends_at > #{now}
			AND state IN ('DRAFT', 'PUBLISHED') ORDER BY starts_at, id""")
	List<ActivityRow> following(@Param("series") String series, @Param("from") Instant from, @Param("now") Instant now);

	@Insert("""
			INSERT INTO activity (id, code, state, version, settings, organisation_id, author_id, starts_at, ends_at,
				last_ticket, series)
			VALUES (#{id}, #{code}, #{state}, #{version}, #{settings}, #{organisationId}, #{authorId}, #{startsAt},
				#{endsAt}, 0, #{series})""")
	void insert(ActivityRow activity);

	@Update("""
			UPDATE activity SET state = #{state}, version = #{version}, settings = #{settings},
				organisation_id = #{organisationId}, starts_at = #{startsAt}, ends_at = #{endsAt},
				ended_at = #{endedAt}, reason = #{reason}
			WHERE id = #{id}""")
	void update(ActivityRow activity);

	@Update("UPDATE activity SET series = #{series} WHERE id = #{id}")
	void series(@Param("id") long id, @Param("series") String series);

	@Update("UPDATE activity SET asked_by = #{organiserId} WHERE id = #{id}")
	void asked(@Param("id") long id, @Param("organiserId") long organiserId);

	@Select("SELECT asked_by FROM activity WHERE id = #{id}")
	@Nullable Long askedBy(long id);

	@Update("UPDATE activity SET last_ticket = #{ticket} WHERE id = #{id}")
	void lastTicket(@Param("id") long id, @Param("ticket") long ticket);

}
