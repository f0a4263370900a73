package org.chuxin.organisation.place;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.chuxin.organisation.PlaceKind;
import org.jspecify.annotations.Nullable;

/** Rows of places and of the codes that open them. */
@Mapper
interface PlaceMapper {

	String COLUMNS = " resident_id, kind, organisation_id, state, claimed_at FROM resident_place ";

	@Select("SELECT" + COLUMNS + "WHERE resident_id = #{residentId} AND kind = #{kind} FOR UPDATE")
	@Nullable PlaceRow lock(@Param("residentId") long residentId, @Param("kind") PlaceKind kind);

	@Select("""
			SELECT p.kind, o.code AS organisation_code, o.name AS organisation_name, p.state, p.claimed_at
			FROM resident_place p JOIN organisation o ON o.id = p.organisation_id
			WHERE p.resident_id = #{residentId} ORDER BY p.kind""")
	List<MyPlace> mine(long residentId);

	@Select("SELECT" + COLUMNS + """
			WHERE organisation_id = #{organisationId} AND state = #{state} AND resident_id > #{after}
			ORDER BY resident_id LIMIT #{most}""")
	List<PlaceRow> claims(@Param("organisationId") long organisationId, @Param("state") ClaimState state,
			@Param("after") long after, @Param("most") int most);

	@Insert("""
			INSERT INTO resident_place (resident_id, kind, organisation_id, state, claimed_at)
			VALUES (#{residentId}, #{kind}, #{organisationId}, #{state}, #{claimedAt})
			ON DUPLICATE KEY UPDATE organisation_id = VALUES(organisation_id), state = VALUES(state),
				claimed_at = VALUES(claimed_at), decided_at = NULL""")
	void save(PlaceRow row);

	@Update("""
			UPDATE resident_place SET state = #{state}, decided_at = #{now}
			WHERE resident_id = #{residentId} AND kind = #{kind}""")
	void decide(@Param("residentId") long residentId, @Param("kind") PlaceKind kind, @Param("state") ClaimState state,
			@Param("now") Instant now);

	@Delete("DELETE FROM resident_place WHERE resident_id = #{residentId} AND kind = #{kind}")
	void delete(@Param("residentId") long residentId, @Param("kind") PlaceKind kind);

	@Delete("DELETE FROM resident_place WHERE resident_id = #{residentId}")
	void deleteAll(long residentId);

	@Select("SELECT expires_at FROM place_code WHERE organisation_id = #{organisationId} FOR UPDATE")
	@Nullable Instant codeUntil(long organisationId);

	@Insert("""
			INSERT INTO place_code (organisation_id, code_hash, expires_at) VALUES (#{organisationId}, #{hash}, #{until})
			ON DUPLICATE KEY UPDATE code_hash = VALUES(code_hash), expires_at = VALUES(expires_at)""")
	void saveCode(@Param("organisationId") long organisationId, @Param("hash") byte[] hash,
			@Param("until") Instant until);

	@Select("SELECT organisation_id FROM place_code WHERE code_hash = #{hash} AND expires_at > #{now}")
	@Nullable Long ofCode(@Param("hash") byte[] hash, @Param("now") Instant now);

}
