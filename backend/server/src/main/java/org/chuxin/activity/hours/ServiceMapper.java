package org.chuxin.activity.hours;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.chuxin.activity.recruitment.ActivityKind.Gives;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger, which are only ever added. */
@Mapper
interface ServiceMapper {

	@Insert("""
			INSERT INTO service_entry (id, activity_id, resident_id, number, correction, organisation_id, gives,
				origin, minutes, from_at, to_at, local_day, local_year, needed, reason, author_id, author_name,
				written_at)
			VALUES (#{id}, #{activityId}, #{residentId}, #{number}, #{correction}, #{organisationId}, #{gives},
				#{origin}, #{minutes}, #{fromAt}, #{toAt}, #{localDay}, #{localYear}, #{needed}, #{reason},
				#{authorId}, #{authorName}, #{writtenAt})
			ON DUPLICATE KEY UPDATE id = id""")
	void append(ServiceEntry entry);

	@Insert("""
			INSERT INTO service_confirmation (entry_id, organiser_id, organiser_name, confirmed_at)
			VALUES (#{entryId}, #{organiserId}, #{name}, #{at})
			ON DUPLICATE KEY UPDATE entry_id = entry_id""")
	void confirm(@Param("entryId") long entryId, @Param("organiserId") long organiserId, @Param("name") String name,
			@Param("at") Instant at);

	/** What a person has on a day already, in other entries. */
	@Select("""
			SELECT COALESCE(SUM(minutes), 0) FROM service_entry
			WHERE resident_id = #{residentId} AND from_at >= #{from} AND from_at < #{to} AND gives = #{gives}""")
	int between(@Param("residentId") long residentId, @Param("gives") Gives gives, @Param("from") Instant from,
			@Param("to") Instant to);

	@Select("SELECT " + ServiceEntry.COLUMNS + """
			FROM service_entry e
			WHERE e.activity_id = #{activityId} AND e.resident_id = #{residentId} AND e.number = #{number}
			ORDER BY e.correction""")
	List<ServiceEntry> rows(@Param("activityId") long activityId, @Param("residentId") long residentId,
			@Param("number") int number);

	@Select("SELECT " + ServiceEntry.COLUMNS + "FROM service_entry e WHERE e.id = #{id} AND e.correction = 0")
	@Nullable ServiceEntry byId(long id);

}
