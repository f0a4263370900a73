package org.chuxin.identity.former;

import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Rows of closed accounts. */
@Mapper
interface FormerAccountMapper {

	@Insert("""
			INSERT INTO former_account (openid_mac, resident_id) VALUES (#{mac}, #{residentId})
			ON DUPLICATE KEY UPDATE resident_id = VALUES(resident_id)""")
	void keep(@Param("mac") byte[] mac, @Param("residentId") long residentId);

	@Select("SELECT resident_id FROM former_account WHERE openid_mac = #{mac} FOR UPDATE")
	@Nullable Long lock(@Param("mac") byte[] mac);

	@Delete("DELETE FROM former_account WHERE resident_id = #{residentId}")
	void delete(@Param("residentId") long residentId);

	@Select("SELECT resident_id FROM former_account")
	List<Long> all();

}
