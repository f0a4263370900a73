package org.chuxin.identity.volunteer.consent;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.chuxin.identity.ConsentPurpose;

/** Rows of consents; who writes them holds the resident's row. */
@Mapper
interface VolunteerConsentMapper {

	@Select("""
			SELECT purpose, version, given_at, withdrawn_at FROM volunteer_consent
			WHERE resident_id = #{residentId} ORDER BY given_at, purpose""")
	List<GivenConsent> all(long residentId);

	@Insert("""
			INSERT INTO volunteer_consent (resident_id, purpose, given_at, version)
			VALUES (#{residentId}, #{purpose}, #{now}, #{version})
			ON DUPLICATE KEY UPDATE version = VALUES(version), withdrawn_at = NULL""")
	void give(@Param("residentId") long residentId, @Param("purpose") ConsentPurpose purpose,
			@Param("version") String version, @Param("now") Instant now);

	@Update("""
			UPDATE volunteer_consent SET withdrawn_at = #{now}
			WHERE resident_id = #{residentId} AND purpose = #{purpose} AND withdrawn_at IS NULL""")
	void withdraw(@Param("residentId") long residentId, @Param("purpose") ConsentPurpose purpose,
			@Param("now") Instant now);

	@Delete("DELETE FROM volunteer_consent WHERE resident_id = #{residentId}")
	void delete(long residentId);

}
