package org.chuxin.activity.attendance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.chuxin.activity.presence.Pair;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.jspecify.annotations.Nullable;

/** Rows of presences, and the sign-ups that they change; under the activity's lock. */
@Mapper
interface AttendanceMapper {

	String COLUMNS = """
			activity_id, resident_id, number, checked_in_at, in_way, in_step, in_distance, in_late, checked_out_at,
				out_way, out_step, out_distance, out_late, proof, suspicion, settled_by, settled_name\s""";

	@Select("SELECT " + COLUMNS + """
			FROM attendance WHERE activity_id = #{activityId} AND resident_id = #{residentId} ORDER BY number""")
	List<Pair> of(@Param("activityId") long activityId, @Param("residentId") long residentId);

	@Select("<script>SELECT " + COLUMNS + """
			FROM attendance WHERE activity_id = #{activityId} AND resident_id IN
			<foreach collection="people" item="id" open="(" separator="," close=")">#{id}</foreach>
			ORDER BY resident_id, number
			</script>""")
	List<Pair> ofAll(@Param("activityId") long activityId, @Param("people") Collection<Long> people);

	@Select("SELECT " + COLUMNS + """
			FROM attendance WHERE activity_id = #{activityId} AND checked_out_at IS NULL
			ORDER BY resident_id, number""")
	List<Pair> open(@Param("activityId") long activityId);

	@Select("SELECT " + COLUMNS + "FROM attendance WHERE resident_id = #{residentId} ORDER BY checked_in_at")
	List<Pair> all(long residentId);

	@Insert("INSERT INTO attendance (" + COLUMNS + """
			) VALUES (#{activityId}, #{residentId}, #{number}, #{checkedInAt}, #{inWay}, #{inStep}, #{inDistance},
				#{inLate}, #{checkedOutAt}, #{outWay}, #{outStep}, #{outDistance}, #{outLate}, #{proof}, #{suspicion},
				#{settledBy}, #{settledName})""")
	void insert(Pair pair);

	@Update("""
			UPDATE attendance SET checked_in_at = #{checkedInAt}, in_way = #{inWay}, in_step = #{inStep},
				in_distance = #{inDistance}, in_late = #{inLate}, checked_out_at = #{checkedOutAt},
				out_way = #{outWay}, out_step = #{outStep}, out_distance = #{outDistance}, out_late = #{outLate},
				proof = #{proof}, suspicion = #{suspicion}, settled_by = #{settledBy}, settled_name = #{settledName}
			WHERE activity_id = #{activityId} AND resident_id = #{residentId} AND number = #{number}""")
	void update(Pair pair);

	@Delete("DELETE FROM attendance WHERE activity_id = #{activityId} AND resident_id = #{residentId}")
	void remove(@Param("activityId") long activityId, @Param("residentId") long residentId);

	@Select("""
			<script>
			SELECT p.number, a.id AS activity_id FROM attendance p JOIN activity a ON a.id = p.activity_id
			WHERE p.resident_id = #{residentId} AND (p.checked_out_at IS NULL OR p.proof = 'LATE_PROOF'
				OR JSON_VALUE(a.settings, '$.kind') NOT IN
				<foreach collection="kinds" item="kind" open="(" separator="," close=")">#{kind}</foreach>)
			</script>""")
	List<Key> withoutHours(@Param("residentId") long residentId, @Param("kinds") Collection<String> kinds);

	@Delete("""
			DELETE FROM attendance
			WHERE activity_id = #{activityId} AND resident_id = #{residentId} AND number = #{number}""")
	void erase(@Param("activityId") long activityId, @Param("residentId") long residentId, @Param("number") int number);

	@Select("""
			SELECT activity_id, resident_id, signed_up_by, ticket, state, organisation_id, signed_up_at, changed_at,
				reason
			FROM sign_up WHERE activity_id = #{activityId} AND resident_id = #{residentId}""")
	@Nullable SignUp signUp(@Param("activityId") long activityId, @Param("residentId") long residentId);

	@Update("""
			UPDATE sign_up SET state = #{state}, changed_at = #{at}
			WHERE activity_id = #{activityId} AND resident_id = #{residentId} AND state <> #{state}""")
	void state(@Param("activityId") long activityId, @Param("residentId") long residentId,
			@Param("state") SignUpState state, @Param("at") Instant at);

	/** Which presence of somebody. */
	record Key(int number, long activityId) {
	}

}
