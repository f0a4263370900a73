package org.chuxin.identity;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What other modules may know of residents. */
@Mapper
interface ResidentReads {

	@Select("""
			<script>
			SELECT id, nickname FROM resident WHERE nickname IS NOT NULL AND id IN
			<foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
			</script>""")
	List<Named> named(@Param("ids") Collection<Long> ids);

	@Select("SELECT id FROM resident WHERE changed_at >= UTC_TIMESTAMP(6) - INTERVAL #{seconds} SECOND")
	List<Long> changedWithin(long seconds);

	@Select("SELECT COUNT(*) FROM resident WHERE openid IS NOT NULL")
	long count();

	/**
	 * A resident who has a nickname.
	 */
	record Named(long id, String nickname) {
	}

}
