package org.chuxin.audit;

import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows of the audit trail. */
@Mapper
interface AuditMapper {

	@Insert("""
			INSERT INTO audit_entry (at, actor_id, actor_name, source, action, subject, before_state, after_state)
			VALUES (#{at}, #{actorId}, #{actorName}, #{source}, #{action}, #{subject}, #{beforeState}, #{afterState})""")
	void append(AuditEntry entry);

	@Select("SELECT * FROM audit_entry WHERE id < #{before} ORDER BY id DESC LIMIT #{most}")
	List<AuditEntry> newestBefore(@Param("before") long before, @Param("most") int most);

}
