package org.chuxin.notice.due;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Rows of plans that run. */
@Mapper
interface PlanMapper {

	@Select("SELECT version FROM plan WHERE task_name = #{audience} AND task_instance = #{key} FOR UPDATE")
	@Nullable Long lock(@Param("audience") String audience, @Param("key") String key);

	@Delete("DELETE FROM plan WHERE task_name = #{audience} AND task_instance = #{key}")
	void delete(@Param("audience") String audience, @Param("key") String key);

}
