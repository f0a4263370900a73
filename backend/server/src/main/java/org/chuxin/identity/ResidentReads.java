package org.chuxin.identity;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What other modules may know of residents. */
@Mapper
interface ResidentReads {

	@Select("SELECT id FROM resident WHERE changed_at >= UTC_TIMESTAMP(6) - INTERVAL #{seconds} SECOND")
	List<Long> changedWithin(long seconds);

	@Select("SELECT COUNT(*) FROM resident WHERE openid IS NOT NULL")
	long count();

}
