package org.chuxin.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows about one resident, for export and erasure. */
@Mapper
interface PointsDataMapper {

	@Select("""
			SELECT c.code, l.day, l.amount, l.at FROM ledger_entry l JOIN contest c ON c.id = l.contest_id
			WHERE l.resident_id = #{residentId} ORDER BY l.at""")
	List<LedgerLine> ledger(long residentId);

	@Select("""
			SELECT c.code, b.joined_at, b.left_at FROM board_consent b JOIN contest c ON c.id = b.contest_id
			WHERE b.resident_id = #{residentId} ORDER BY b.joined_at""")
	List<ConsentLine> consents(long residentId);

	@Delete("DELETE FROM board_consent WHERE resident_id = #{residentId}")
	void deleteConsents(long residentId);

	@Select("""
			SELECT contest_id, resident_id, score, seconds, finished_at, counted, listed, revision FROM standing
			WHERE resident_id = #{residentId} ORDER BY contest_id FOR UPDATE""")
	List<Standing> standings(long residentId);

	@Update("""
			UPDATE standing SET listed = FALSE, revision = revision + 1 WHERE resident_id = #{residentId}
			ORDER BY contest_id""")
	void unlist(long residentId);

	/** A line of the ledger. */
	record LedgerLine(String code, LocalDate day, int amount, Instant at) {
	}

	/** A line of the consents. */
	record ConsentLine(String code, Instant joinedAt, @Nullable Instant leftAt) {
	}

}
