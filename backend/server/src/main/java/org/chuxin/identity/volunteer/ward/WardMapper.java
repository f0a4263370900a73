package org.chuxin.identity.volunteer.ward;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of wards; who writes one holds the guardian's account. */
@Mapper
interface WardMapper {

	@Select("""
			SELECT resident_id, guardian_id, ward_key, real_name, birth_date, relation, created_at FROM ward
			WHERE guardian_id = #{guardianId} ORDER BY created_at, resident_id""")
	List<WardRow> of(long guardianId);

	@Select("""
			SELECT resident_id, guardian_id, ward_key, real_name, birth_date, relation, created_at FROM ward
			WHERE resident_id = #{residentId}""")
	@Nullable WardRow find(long residentId);

	/** In the order in which lanes hold accounts. */
	@Select("""
			SELECT id FROM resident WHERE id IN (#{guardianId}, #{residentId}) AND closed_at IS NULL
			ORDER BY id FOR UPDATE""")
	List<Long> lock(@Param("guardianId") long guardianId, @Param("residentId") long residentId);

	@Insert("INSERT INTO resident (id, created_at) VALUES (#{residentId}, #{now})")
	void addResident(@Param("residentId") long residentId, @Param("now") Instant now);

	@Insert("""
			INSERT INTO ward (resident_id, guardian_id, ward_key, real_name, birth_date, relation, created_at)
			VALUES (#{residentId}, #{guardianId}, #{wardKey}, #{realName}, #{birthDate}, #{relation}, #{createdAt})""")
	void add(WardRow row);

	@Update("""
			UPDATE ward SET real_name = #{realName}, birth_date = #{birthDate}, relation = #{relation}
			WHERE resident_id = #{residentId}""")
	void change(WardRow row);

	@Delete("DELETE FROM ward WHERE resident_id = #{residentId}")
	void delete(long residentId);

}
