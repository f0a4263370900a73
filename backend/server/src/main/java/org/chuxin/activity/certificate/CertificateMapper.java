package org.chuxin.activity.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of certificates; only their state changes. */
@Mapper
interface CertificateMapper {

	@Insert("""
			INSERT INTO service_certificate (resident_id, client_key, organisation_id, organisation_name, from_day,
				to_day, minutes, content, name_id, code, issued_at, state)
			VALUES (#{residentId}, #{clientKey}, #{organisationId}, #{organisationName}, #{fromDay}, #{toDay},
				#{minutes}, #{content}, #{nameId}, #{code}, #{issuedAt}, #{state})
			ON DUPLICATE KEY UPDATE id = id""")
	void insert(CertificateRow certificate);

	@Select("SELECT " + CertificateRow.COLUMNS + """
			FROM service_certificate
			WHERE resident_id = #{residentId} AND client_key = CONVERT(#{clientKey} USING ascii)""")
	@Nullable CertificateRow byKey(@Param("residentId") long residentId, @Param("clientKey") String clientKey);

	@Select("SELECT " + CertificateRow.COLUMNS + "FROM service_certificate WHERE id = #{id}")
	@Nullable CertificateRow byId(long id);

	@Select("SELECT " + CertificateRow.COLUMNS + "FROM service_certificate WHERE id = #{id} FOR UPDATE")
	@Nullable CertificateRow lock(long id);

	@Select("SELECT " + CertificateRow.COLUMNS + """
			FROM service_certificate WHERE resident_id = #{residentId} ORDER BY id DESC LIMIT 500""")
	List<CertificateRow> ofPerson(long residentId);

	@Update("""
			UPDATE service_certificate SET state = 'WITHDRAWN', ended_at = #{at}, reason = #{reason}
			WHERE id = #{id}""")
	void withdraw(@Param("id") long id, @Param("at") Instant at, @Param("reason") String reason);

	/** A newer one for the same unit and time stands in their place. */
	@Update("""
			UPDATE service_certificate SET state = 'REPLACED', ended_at = #{at}
			WHERE resident_id = #{residentId} AND organisation_id = #{organisationId} AND from_day = #{from}
				AND to_day = #{to} AND state = 'ISSUED' AND id <> #{id}""")
	void replace(@Param("residentId") long residentId, @Param("organisationId") long organisationId,
			@Param("from") LocalDate from, @Param("to") LocalDate to, @Param("id") long id, @Param("at") Instant at);

}
