package org.chuxin.activity.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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

	@Select("""
			SELECT EXISTS (SELECT 1 FROM service_confirmation
				WHERE entry_id = #{entryId} AND organiser_id = #{organiserId})""")
	boolean confirmedBy(@Param("entryId") long entryId, @Param("organiserId") long organiserId);

	@Select("""
			SELECT COALESCE(SUM(minutes), 0) FROM service_entry
			WHERE resident_id = #{residentId} AND from_at >= #{from} AND from_at < #{to} AND gives = #{gives}""")
	int between(@Param("residentId") long residentId, @Param("gives") Gives gives, @Param("from") Instant from,
			@Param("to") Instant to);

	@Select("""
			SELECT EXISTS (SELECT 1 FROM service_entry
				WHERE activity_id = #{activityId} AND resident_id = #{residentId} AND number <> #{number} AND correction = 0
					AND from_at < #{to} AND to_at > #{from})""")
	boolean overlaps(@Param("activityId") long activityId, @Param("residentId") long residentId,
			@Param("number") int number, @Param("from") Instant from, @Param("to") Instant to);

	@Select("SELECT " + ServiceEntry.COLUMNS + """
			FROM service_entry e
			WHERE e.activity_id = #{activityId} AND e.resident_id = #{residentId} AND e.number = #{number}
			ORDER BY e.correction""")
	List<ServiceEntry> rows(@Param("activityId") long activityId, @Param("residentId") long residentId,
			@Param("number") int number);

	@Select("SELECT " + ServiceRecord.COLUMNS + "FROM service_entry e WHERE e.id = #{id} AND e.correction = 0")
	@Nullable ServiceRecord byId(@Param("id") long id, @Param("noticed") Instant noticed);

	@Select("SELECT " + ServiceRecord.COLUMNS + """
			FROM service_entry e
			WHERE e.resident_id = #{residentId} AND e.activity_id = #{activityId} AND e.correction = 0
			ORDER BY e.number""")
	List<ServiceRecord> there(@Param("activityId") long activityId, @Param("residentId") long residentId,
			@Param("noticed") Instant noticed);

	@Select("SELECT " + ServiceRecord.COLUMNS + """
			FROM service_entry e
			WHERE e.resident_id = #{residentId} AND e.correction = 0
				AND (e.from_at < #{before} OR (e.from_at = #{before} AND e.id < #{beforeId}))
			ORDER BY e.from_at DESC, e.id DESC LIMIT #{limit}""")
	List<ServiceRecord> ofPerson(@Param("residentId") long residentId, @Param("before") Instant before,
			@Param("beforeId") long beforeId, @Param("limit") int limit, @Param("noticed") Instant noticed);

	@Select("SELECT " + ServiceRecord.COLUMNS + """
			FROM service_entry e
			WHERE e.activity_id = #{activityId} AND e.correction = 0
				AND (e.resident_id > #{residentId} OR (e.resident_id = #{residentId} AND e.number > #{number}))
			ORDER BY e.resident_id, e.number LIMIT #{limit}""")
	List<ServiceRecord> ofActivity(@Param("activityId") long activityId, @Param("residentId") long residentId,
			@Param("number") int number, @Param("limit") int limit, @Param("noticed") Instant noticed);

	@Select("SELECT " + ServiceRecord.COLUMNS + """
			FROM service_entry e
			WHERE e.resident_id = #{residentId} AND e.organisation_id = #{organisationId} AND e.correction = 0
				AND e.gives = 'SERVICE_TIME' AND e.local_day BETWEEN #{from} AND #{to}
			ORDER BY e.from_at, e.id""")
	List<ServiceRecord> ofUnit(@Param("residentId") long residentId, @Param("organisationId") long organisationId,
			@Param("from") LocalDate from, @Param("to") LocalDate to, @Param("noticed") Instant noticed);

	@Select("<script>SELECT " + ServiceEntry.COLUMNS + """
			FROM service_entry e WHERE e.correction &gt; 0 AND (e.activity_id, e.resident_id, e.number) IN
			<foreach collection="keys" item="key" open="(" separator="," close=")">
				(#{key.activityId}, #{key.residentId}, #{key.number})
			</foreach>
			ORDER BY e.correction</script>""")
	List<ServiceEntry> corrections(@Param("keys") Collection<ServiceRecord.Key> keys);

	@Select("SELECT s.local_year, s.gives, s.state, SUM(s.minutes) AS minutes FROM (SELECT e.local_year, e.gives, e.minutes, "
			+ RecordState.SQL + """
					AS state FROM service_entry e WHERE e.resident_id = #{residentId}) s
					GROUP BY s.local_year, s.gives, s.state ORDER BY s.local_year DESC, s.gives, s.state""")
	List<Totals.Sum> sums(@Param("residentId") long residentId, @Param("noticed") Instant noticed);

}
