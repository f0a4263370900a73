package org.chuxin.activity.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.chuxin.activity.hours.ServiceRecord;
import org.jspecify.annotations.Nullable;

/** Rows of objections. */
@Mapper
interface ObjectionMapper {

	String COLUMNS = "activity_id, resident_id, number, text, objected_at, outcome, answer, answered_at ";

	@Insert("""
			INSERT INTO service_objection (activity_id, resident_id, number, text, objected_at)
			VALUES (#{key.activityId}, #{key.residentId}, #{key.number}, #{text}, #{at})
			ON DUPLICATE KEY UPDATE text = text""")
	void object(@Param("key") ServiceRecord.Key key, @Param("text") String text, @Param("at") Instant at);

	@Select("SELECT " + COLUMNS + """
			FROM service_objection WHERE activity_id = #{key.activityId} AND resident_id = #{key.residentId}
				AND number = #{key.number} FOR UPDATE""")
	@Nullable ObjectionRow lock(@Param("key") ServiceRecord.Key key);

	@Update("""
			UPDATE service_objection SET outcome = #{outcome}, answer = #{answer}, answered_at = #{at},
				answered_by = #{by}
			WHERE activity_id = #{key.activityId} AND resident_id = #{key.residentId} AND number = #{key.number}""")
	void answer(@Param("key") ServiceRecord.Key key, @Param("outcome") ObjectionRow.Outcome outcome,
			@Param("answer") String answer, @Param("at") Instant at, @Param("by") long by);

	@Select("<script>SELECT " + COLUMNS + """
			FROM service_objection WHERE (activity_id, resident_id, number) IN
			<foreach collection="keys" item="key" open="(" separator="," close=")">
				(#{key.activityId}, #{key.residentId}, #{key.number})
			</foreach></script>""")
	List<ObjectionRow> of(@Param("keys") Collection<ServiceRecord.Key> keys);

	@Select("SELECT " + COLUMNS + """
			FROM service_objection WHERE activity_id = #{activityId} AND number = 0
			ORDER BY objected_at, resident_id LIMIT 500""")
	List<ObjectionRow> absences(long activityId);

	@Select("SELECT " + COLUMNS + "FROM service_objection WHERE resident_id = #{residentId} ORDER BY objected_at")
	List<ObjectionRow> ofPerson(long residentId);

	@Update("""
			UPDATE service_objection SET text = '', answer = IF(answer IS NULL, NULL, '')
			WHERE resident_id = #{residentId}""")
	void erase(long residentId);

}
