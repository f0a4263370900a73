package org.chuxin.identity.organiser;

import java.time.Instant;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.chuxin.identity.Role;
import org.jspecify.annotations.Nullable;

/** Rows of organisers and of their invitations. */
@Mapper
interface OrganiserMapper {

	@Select("SELECT id, account, name, role FROM organiser WHERE account = #{account} FOR UPDATE")
	@Nullable Organiser lock(@Param("account") String account);

	@Insert("""
			INSERT INTO organiser (id, account, name, role, created_at)
			VALUES (#{id}, #{account}, #{name}, #{role}, #{now})
			ON DUPLICATE KEY UPDATE name = VALUES(name), role = VALUES(role)""")
	void save(@Param("id") long id, @Param("account") String account, @Param("name") String name,
			@Param("role") Role role, @Param("now") Instant now);

	@Delete("DELETE FROM invitation WHERE organiser_id = #{organiser} AND used_at IS NULL")
	void dropUnused(@Param("organiser") long organiser);

	@Insert("INSERT INTO invitation (code_hash, organiser_id, expires_at) VALUES (#{hash}, #{organiser}, #{until})")
	void invite(@Param("hash") byte[] hash, @Param("organiser") long organiser, @Param("until") Instant until);

	@Update("""
			UPDATE invitation SET used_at = #{now}
			WHERE code_hash = #{hash} AND used_at IS NULL AND expires_at > #{now}""")
	int use(@Param("hash") byte[] hash, @Param("now") Instant now);

	@Select("""
			SELECT o.id, o.account, o.name, o.role FROM invitation i JOIN organiser o ON o.id = i.organiser_id
			WHERE i.code_hash = #{hash}""")
	@Nullable Organiser invitedBy(@Param("hash") byte[] hash);

	/** Whether an administrator was ever in, or can still come in. */
	@Select("""
			SELECT EXISTS (SELECT 1 FROM organiser o JOIN invitation i ON i.organiser_id = o.id
				WHERE o.role = 'ADMINISTRATOR' AND (i.used_at IS NOT NULL OR i.expires_at > #{now}))""")
	boolean administered(@Param("now") Instant now);

}
