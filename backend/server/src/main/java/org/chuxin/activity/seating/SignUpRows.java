package org.chuxin.activity.seating;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.chuxin.activity.roll.Diary;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.chuxin.platform.sql.InstantHandler;
import org.chuxin.platform.sql.RowsSql;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Rows of sign-ups as the lane reads and writes them: many at once. Blocks. */
@Component
class SignUpRows {

	private static final String COLUMNS = """
			activity_id, resident_id, signed_up_by, ticket, state, organisation_id, signed_up_at, changed_at, reason\s""";

	private static final RowsSql ENTER = new RowsSql(
			"""
					INSERT INTO participant (resident_id) VALUES {(?)} ON DUPLICATE KEY UPDATE resident_id = VALUES(resident_id)""");

	private static final RowsSql OWN = new RowsSql(
			"SELECT " + COLUMNS + " FROM sign_up WHERE activity_id = ? AND resident_id IN ({?})");

	private static final RowsSql WAITING = new RowsSql(
			"SELECT " + COLUMNS + " FROM sign_up WHERE activity_id IN ({?}) AND state = 'WAITING'");

	private static final RowsSql STANDING = new RowsSql("SELECT " + COLUMNS + """
			FROM sign_up WHERE activity_id IN ({?}) AND state IN ('PENDING', 'CONFIRMED', 'WAITING')""");

	private static final RowsSql SEATED = new RowsSql(
			"""
					SELECT activity_id, organisation_id, COUNT(*) FROM sign_up
					WHERE activity_id IN ({?}) AND state IN ('CONFIRMED', 'ATTENDED', 'ABSENT') GROUP BY activity_id, organisation_id""");

	private static final RowsSql CAME = new RowsSql("""
			SELECT activity_id, organisation_id, COUNT(*) FROM sign_up
			WHERE activity_id IN ({?}) AND state IN ('ATTENDED', 'ABSENT') GROUP BY activity_id, organisation_id""");

	private static final RowsSql QUEUES = new RowsSql("""
			SELECT activity_id, COUNT(DISTINCT ticket) FROM sign_up
			WHERE activity_id IN ({?}) AND state = 'WAITING' GROUP BY activity_id""");

	private static final RowsSql WAITED_FOR = new RowsSql(
			"SELECT DISTINCT activity_id FROM sign_up WHERE resident_id IN ({?}) AND state = 'WAITING'");

	private static final RowsSql WAITED_FOR_BY_ALL = new RowsSql("""
			SELECT DISTINCT w.activity_id FROM sign_up w JOIN sign_up s ON s.resident_id = w.resident_id
			WHERE s.state = 'CONFIRMED' AND w.state = 'WAITING' AND s.activity_id IN ({?})""");

	private static final RowsSql COMPANIONS = new RowsSql(
			"SELECT DISTINCT resident_id FROM sign_up WHERE activity_id = ? AND signed_up_by IN ({?})");

	private static final RowsSql HELD = new RowsSql("""
			SELECT s.resident_id, s.activity_id, a.starts_at, a.ends_at
			FROM sign_up s JOIN activity a ON a.id = s.activity_id
			WHERE s.resident_id IN ({?}) AND s.state IN ('CONFIRMED', 'ATTENDED')""");

	private static final RowsSql WRITE = new RowsSql("INSERT INTO sign_up (" + COLUMNS + """
			) VALUES {(?, ?, ?, ?, ?, ?, ?, ?, ?)}
			ON DUPLICATE KEY UPDATE signed_up_by = VALUES(signed_up_by), ticket = VALUES(ticket), state = VALUES(state),
				organisation_id = VALUES(organisation_id), signed_up_at = VALUES(signed_up_at),
				changed_at = VALUES(changed_at), reason = VALUES(reason)""");

	private static final String AHEAD = """
			SELECT COUNT(DISTINCT ticket) FROM sign_up WHERE activity_id = ? AND state = 'WAITING' AND ticket < ?""";

	private static final String THERE = """
			SELECT EXISTS (SELECT 1 FROM attendance t JOIN sign_up s
				ON s.activity_id = t.activity_id AND s.resident_id = t.resident_id AND s.state = 'ATTENDED'
				WHERE t.activity_id = ? AND t.checked_out_at IS NULL)""";

	private final JdbcOperations sql;

	SignUpRows(JdbcOperations sql) {
		this.sql = sql;
	}

	/**
	 * Locks people, so that two activities do not take them at once; after the
	 * activities.
	 */
	void lockPeople(Collection<Long> people) {
		ENTER.each(new TreeSet<>(people), (row, person) -> row.id(person))
			.forEach((part) -> this.sql.execute(part, PreparedStatement::executeUpdate));
	}

	List<SignUp> of(long activityId, Collection<Long> people) {
		return people.isEmpty() ? List.of()
				: this.sql.query(OWN.list(new TreeSet<>(people), activityId), (rows, _) -> signUp(rows));
	}

	List<SignUp> waiting(Collection<Long> activities) {
		return this.sql.query(WAITING.list(new TreeSet<>(activities)), (rows, _) -> signUp(rows));
	}

	List<SignUp> standing(Collection<Long> activities) {
		return this.sql.query(STANDING.list(new TreeSet<>(activities)), (rows, _) -> signUp(rows));
	}

	List<Seated> seated(Collection<Long> activities) {
		return this.sql.query(SEATED.list(new TreeSet<>(activities)),
				(rows, _) -> new Seated(rows.getLong(1), rows.getLong(2), rows.getInt(3)));
	}

	/** Places of people who came or did not, which nobody can lose any more. */
	List<Seated> settled(long activity) {
		return this.sql.query(CAME.list(List.of(activity)),
				(rows, _) -> new Seated(rows.getLong(1), rows.getLong(2), rows.getInt(3)));
	}

	Map<Long, Integer> queues(Collection<Long> activities) {
		return this.sql
			.query(QUEUES.list(new TreeSet<>(activities)), (rows, _) -> Map.entry(rows.getLong(1), rows.getInt(2)))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Activities at which people wait, and which may take them when another one lets them
	 * go.
	 */
	Set<Long> waitedFor(Collection<Long> people) {
		return people.isEmpty() ? Set.of()
				: new HashSet<>(this.sql.query(WAITED_FOR.list(new TreeSet<>(people)), (rows, _) -> rows.getLong(1)));
	}

	/** The same for all who have a place at some activities. */
	Set<Long> waitedForByAllOf(Collection<Long> activities) {
		return activities.isEmpty() ? Set.of() : new HashSet<>(
				this.sql.query(WAITED_FOR_BY_ALL.list(new TreeSet<>(activities)), (rows, _) -> rows.getLong(1)));
	}

	/** Whom people signed up besides themselves. */
	Set<Long> companions(long activityId, Collection<Long> people) {
		return new HashSet<>(
				this.sql.query(COMPANIONS.list(new TreeSet<>(people), activityId), (rows, _) -> rows.getLong(1)));
	}

	void readInto(Diary diary, Collection<Long> people) {
		RowCallbackHandler note = (rows) -> diary.hold(rows.getLong(1),
				new Diary.Held(rows.getLong(2), Objects.requireNonNull(InstantHandler.read(rows, 3)),
						Objects.requireNonNull(InstantHandler.read(rows, 4))));
		this.sql.query(HELD.list(new TreeSet<>(people)), note);
	}

	/** How many tickets wait before one. */
	int ahead(long activityId, long ticket) {
		return Objects.requireNonNull(this.sql.queryForObject(AHEAD, Integer.class, activityId, ticket));
	}

	/** Whether somebody checked in and not out (DOMAIN.md B20). */
	boolean somebodyIsThere(long activityId) {
		return Boolean.TRUE.equals(this.sql.queryForObject(THERE, Boolean.class, activityId));
	}

	void write(Collection<SignUp> signUps) {
		List<SignUp> sorted = signUps.stream()
			.sorted(Comparator.comparingLong(SignUp::activityId).thenComparingLong(SignUp::residentId))
			.toList();
		WRITE
			.each(sorted,
					(row, s) -> row.id(s.activityId())
						.id(s.residentId())
						.id(s.signedUpBy())
						.id(s.ticket())
						.text(s.state().name())
						.id(s.organisationId())
						.instant(s.signedUpAt())
						.instant(s.changedAt())
						.text(s.reason()))
			.forEach((part) -> this.sql.execute(part, PreparedStatement::executeUpdate));
	}

	private static SignUp signUp(ResultSet rows) throws SQLException {
		return new SignUp(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4),
				SignUpState.valueOf(rows.getString(5)), rows.getLong(6),
				Objects.requireNonNull(InstantHandler.read(rows, 7)),
				Objects.requireNonNull(InstantHandler.read(rows, 8)), rows.getString(9));
	}

	/** How many from an organisation have a place. */
	record Seated(long activityId, long organisationId, int people) {
	}

}
