package org.chuxin.quiz.start;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.baomidou.mybatisplus.annotation.InterceptorIgnore;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows of carried attempts. */
@Mapper
@InterceptorIgnore(tenantLine = "true", dataPermission = "true")
interface CarriedMapper {

	String RUNNING = "q.state = 'PUBLISHED' AND q.closes_at > #{now} ";

	/** Without a limit in all, what was used on other days limits nothing. */
	String LIMITS = " (JSON_VALUE(q.settings, '$.attemptsInAll') IS NOT NULL OR day = #{today}) ";

	@Select("SELECT EXISTS (SELECT 1 FROM quiz q WHERE " + RUNNING + """
			AND (q.id IN (SELECT quiz_id FROM attempt WHERE resident_id = #{residentId} AND""" + LIMITS + """
			) OR q.id IN (SELECT quiz_id FROM carried_attempts WHERE resident_id = #{residentId} AND""" + LIMITS
			+ ")))")
	boolean used(@Param("residentId") long residentId, @Param("now") Instant now, @Param("today") LocalDate today);

	@Insert("""
			INSERT INTO carried_attempts (quiz_id, resident_id, in_all, day, that_day)
			SELECT q.id, #{residentId}, SUM(used.in_all), #{today}, SUM(used.today) FROM (
				SELECT quiz_id, COUNT(*) AS in_all, SUM(day = #{today}) AS today
				FROM attempt WHERE resident_id = #{formerId} GROUP BY quiz_id
				UNION ALL
				SELECT quiz_id, in_all, IF(day = #{today}, that_day, 0)
				FROM carried_attempts WHERE resident_id = #{formerId}
			) used JOIN quiz q ON q.id = used.quiz_id WHERE\s""" + RUNNING + """
			GROUP BY q.id
			ON DUPLICATE KEY UPDATE in_all = VALUES(in_all), day = VALUES(day), that_day = VALUES(that_day)""")
	void carry(@Param("formerId") long formerId, @Param("residentId") long residentId, @Param("now") Instant now,
			@Param("today") LocalDate today);

	@Select("""
			SELECT q.code, c.in_all FROM carried_attempts c JOIN quiz q ON q.id = c.quiz_id
			WHERE c.resident_id = #{residentId}""")
	List<Line> lines(long residentId);

	@Delete("DELETE c FROM carried_attempts c JOIN quiz q ON q.id = c.quiz_id WHERE NOT (" + RUNNING + "AND" + LIMITS
			+ ")")
	void deleteOver(@Param("now") Instant now, @Param("today") LocalDate today);

	/** A line of the export. */
	record Line(String code, int inAll) {
	}

}
