package org.chuxin.organisation.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.chuxin.organisation.Organisation;

/** Rows of organisations, as imports write them. */
@Mapper
interface OrganisationMapper {

	/** Makes imports take turns, on all instances, until the transaction ends. */
	@Select("SELECT revision FROM organisation_turn WHERE id = 1 FOR UPDATE WAIT 8")
	long takeTurn();

	@Update("UPDATE organisation_turn SET revision = revision + 1 WHERE id = 1")
	void tellInstances();

	@Select("SELECT id, code, name, tree, kind, parent_id, headcount FROM organisation")
	List<Organisation> all();

	@Insert("""
			<script>
			INSERT INTO organisation (id, code, name, tree, kind, parent_id, headcount, created_at, updated_at) VALUES
			<foreach item="row" collection="rows" separator=",">
			(#{row.id}, #{row.code}, #{row.name}, #{row.tree}, #{row.kind}, #{row.parentId}, #{row.headcount}, #{now}, #{now})
			</foreach>
			ON DUPLICATE KEY UPDATE name = VALUES(name), kind = VALUES(kind), parent_id = VALUES(parent_id),
				headcount = VALUES(headcount), updated_at = VALUES(updated_at)
			</script>""")
	void save(@Param("rows") Collection<Organisation> rows, @Param("now") Instant now);

}
