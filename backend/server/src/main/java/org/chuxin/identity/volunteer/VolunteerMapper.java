package org.chuxin.identity.volunteer;

import java.time.Instant;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of volunteers; who writes one holds the resident's row. */
@Mapper
interface VolunteerMapper {

	@Select("SELECT id FROM resident WHERE id = #{id} AND closed_at IS NULL FOR UPDATE")
	@Nullable Long lockAccount(long id);

	@Select("""
			SELECT resident_id, registered_at, left_at, real_name, birth_date, phone, phone_code_mac, national_number,
				skills, emergency_name, emergency_phone, guardian_name, guardian_phone, guardian_relation
			FROM volunteer WHERE resident_id = #{id}""")
	@Nullable VolunteerRow find(long id);

	/** The only statement that makes a volunteer (DOMAIN.md B1). */
	@Insert("""
			INSERT INTO volunteer (resident_id, registered_at, real_name, birth_date, phone, phone_verified_at,
				phone_code_mac, national_number, skills, emergency_name, emergency_phone, guardian_name,
				guardian_phone, guardian_relation)
			VALUES (#{residentId}, #{registeredAt}, #{realName}, #{birthDate}, #{phone}, #{registeredAt},
				#{phoneCodeMac}, #{nationalNumber}, #{skills}, #{emergencyName}, #{emergencyPhone}, #{guardianName},
				#{guardianPhone}, #{guardianRelation})
			ON DUPLICATE KEY UPDATE
				phone_verified_at = IF(phone_code_mac <=> VALUES(phone_code_mac), phone_verified_at,
					VALUES(phone_verified_at)),
				registered_at = IF(left_at IS NULL, registered_at, VALUES(registered_at)), left_at = NULL,
				real_name = VALUES(real_name), birth_date = VALUES(birth_date), phone = VALUES(phone),
				phone_code_mac = VALUES(phone_code_mac), national_number = VALUES(national_number),
				skills = VALUES(skills), emergency_name = VALUES(emergency_name),
				emergency_phone = VALUES(emergency_phone), guardian_name = VALUES(guardian_name),
				guardian_phone = VALUES(guardian_phone), guardian_relation = VALUES(guardian_relation)""")
	void register(VolunteerRow row);

	@Update("""
			UPDATE volunteer SET left_at = #{now}, real_name = NULL, birth_date = NULL, phone = NULL,
				phone_verified_at = NULL, phone_code_mac = NULL, national_number = NULL, skills = NULL,
				emergency_name = NULL, emergency_phone = NULL, guardian_name = NULL, guardian_phone = NULL,
				guardian_relation = NULL
			WHERE resident_id = #{id} AND left_at IS NULL""")
	void leave(@Param("id") long id, @Param("now") Instant now);

	@Delete("DELETE FROM volunteer WHERE resident_id = #{id}")
	void delete(long id);

	@Select("SELECT COUNT(*) FROM ward WHERE guardian_id = #{id}")
	int wards(long id);

}
