package org.chuxin.activity.signup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.chuxin.activity.roll.SignUp;
import org.jspecify.annotations.Nullable;

/** Rows of sign-ups for reads; the lane has rows of its own. */
@Mapper
interface SignUpMapper {

	String COLUMNS = """
			activity_id, resident_id, signed_up_by, ticket, state, organisation_id, signed_up_at, changed_at, reason\s""";

	@Select("SELECT " + COLUMNS
			+ """
					FROM sign_up WHERE activity_id = #{activityId} AND (resident_id = #{residentId} OR signed_up_by = #{residentId})
					ORDER BY ticket, resident_id""")
	List<SignUp> ofPerson(@Param("activityId") long activityId, @Param("residentId") long residentId);

	@Select("SELECT " + COLUMNS + """
			FROM sign_up WHERE resident_id = #{residentId} OR signed_up_by = #{residentId} ORDER BY signed_up_at""")
	List<SignUp> all(long residentId);

	@Select("SELECT " + COLUMNS + """
			FROM sign_up WHERE activity_id = #{activityId} AND state = 'CONFIRMED' ORDER BY ticket, resident_id""")
	List<SignUp> confirmed(long activityId);

	@Select("SELECT " + COLUMNS
			+ """
					FROM sign_up WHERE activity_id = #{activityId} AND (ticket > #{ticket} OR (ticket = #{ticket} AND resident_id > #{residentId}))
					ORDER BY ticket, resident_id LIMIT #{limit}""")
	List<SignUp> page(@Param("activityId") long activityId, @Param("ticket") long ticket,
			@Param("residentId") long residentId, @Param("limit") int limit);

	@Select("SELECT " + COLUMNS + """
			FROM sign_up WHERE activity_id = #{activityId} AND state IN ('CONFIRMED', 'ATTENDED', 'ABSENT')
				AND (ticket > #{ticket} OR (ticket = #{ticket} AND resident_id > #{residentId}))
			ORDER BY ticket, resident_id LIMIT #{limit}""")
	List<SignUp> seatedPage(@Param("activityId") long activityId, @Param("ticket") long ticket,
			@Param("residentId") long residentId, @Param("limit") int limit);

	@Select("SELECT " + COLUMNS + "FROM sign_up WHERE activity_id = #{activityId} AND resident_id = #{residentId}")
	@Nullable SignUp one(@Param("activityId") long activityId, @Param("residentId") long residentId);

	@Select("""
			SELECT COUNT(DISTINCT ticket) FROM sign_up
			WHERE activity_id = #{activityId} AND state = 'WAITING' AND ticket < #{ticket}""")
	int ahead(@Param("activityId") long activityId, @Param("ticket") long ticket);

	@Select("""
			<script>
			SELECT activity_id, SUM(state IN ('CONFIRMED', 'ATTENDED', 'ABSENT')) AS seated,
				COUNT(DISTINCT IF(state = 'WAITING', ticket, NULL)) AS queue
			FROM sign_up WHERE activity_id IN
			<foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
			GROUP BY activity_id
			</script>""")
	List<Taken> taken(@Param("ids") Collection<Long> ids);

	@Select("""
			SELECT s.activity_id FROM sign_up s JOIN activity a ON a.id = s.activity_id
			WHERE s.state = 'WAITING' AND a.state = 'PUBLISHED' AND a.starts_at > #{now} GROUP BY s.activity_id""")
	List<Long> waitedFor(Instant now);

	@Delete("DELETE FROM sign_up WHERE resident_id = #{residentId} AND state IN ('WITHDRAWN', 'REFUSED', 'CANCELLED')")
	void eraseEnded(long residentId);

	@Delete("DELETE FROM participant WHERE resident_id = #{residentId}")
	void eraseParticipant(long residentId);

	/** How full an activity is. */
	record Taken(long activityId, int seated, int queue) {
	}

}
