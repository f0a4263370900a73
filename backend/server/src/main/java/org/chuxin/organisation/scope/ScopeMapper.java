package org.chuxin.organisation.scope;

import java.time.Instant;
import java.util.Collection;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.chuxin.organisation.ScopeKind;

/** Rows of scopes. */
@Mapper
interface ScopeMapper {

	@Insert("""
			INSERT INTO organiser_scope (organiser_id, kind, updated_at) VALUES (#{organiserId}, #{kind}, #{now})
			ON DUPLICATE KEY UPDATE kind = VALUES(kind), updated_at = VALUES(updated_at)""")
	void save(@Param("organiserId") long organiserId, @Param("kind") ScopeKind kind, @Param("now") Instant now);

	@Delete("DELETE FROM organiser_scope_organisation WHERE organiser_id = #{organiserId}")
	void clear(long organiserId);

	@Insert("""
			<script>
			INSERT INTO organiser_scope_organisation (organiser_id, organisation_id) VALUES
			<foreach item="id" collection="ids" separator=",">(#{organiserId}, #{id})</foreach>
			</script>""")
	void add(@Param("organiserId") long organiserId, @Param("ids") Collection<Long> ids);

}
