package org.chuxin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chuxin.platform.secret.Cell;
import org.chuxin.platform.secret.Seal;
import org.chuxin.platform.sql.RowsSql;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * What other modules may know of volunteers and wards. May block; joins the transaction
 * of who asks, also a lane's. Who holds the account ({@link OpenAccounts#hold}) first
 * reads what stays until the transaction ends.
 */
@Component
public class Volunteers {

	private static final RowsSql OF = new RowsSql("""
			SELECT r.id, v.registered_at IS NOT NULL AND v.left_at IS NULL, v.birth_date, w.birth_date, w.guardian_id,
				EXISTS (SELECT 1 FROM volunteer_consent c WHERE c.resident_id = r.id AND c.withdrawn_at IS NULL
					AND c.purpose IN ('GUARDIAN', 'WARD_COMPANY'))
			FROM resident r LEFT JOIN volunteer v ON v.resident_id = r.id LEFT JOIN ward w ON w.resident_id = r.id
			WHERE r.closed_at IS NULL AND r.id IN ({?})""");

	private static final RowsSql NAMES = new RowsSql("""
			SELECT r.id, v.real_name, w.real_name
			FROM resident r LEFT JOIN volunteer v ON v.resident_id = r.id LEFT JOIN ward w ON w.resident_id = r.id
			WHERE r.closed_at IS NULL AND r.id IN ({?})""");

	private static final RowsSql AGREED = new RowsSql("""
			SELECT resident_id, purpose FROM volunteer_consent
			WHERE withdrawn_at IS NULL AND resident_id IN ({?})""");

	private static final String PERSON = """
			SELECT v.real_name, v.birth_date, v.phone, v.national_number, v.emergency_name, v.emergency_phone,
				v.guardian_name, v.guardian_phone, v.guardian_relation
			FROM volunteer v JOIN resident r ON r.id = v.resident_id
			WHERE v.resident_id = ? AND v.left_at IS NULL AND r.closed_at IS NULL""";

	private static final String WARD = """
			SELECT w.real_name, w.birth_date, w.relation, w.guardian_id, g.real_name, g.phone
			FROM ward w JOIN volunteer g ON g.resident_id = w.guardian_id AND g.left_at IS NULL
			WHERE w.resident_id = ?""";

	private final JdbcOperations sql;

	private final Seal seal;

	Volunteers(JdbcOperations sql, Seal volunteerSeal) {
		this.sql = sql;
		this.seal = volunteerSeal;
	}

	/**
	 * What decisions about service need to know, in one statement.
	 * @param residentIds residents and wards
	 * @return by id; absent: unknown or closed
	 */
	public Map<Long, Volunteer> of(Collection<Long> residentIds) {
		if (residentIds.isEmpty()) {
			return Map.of();
		}
		return this.sql.query(OF.list(new TreeSet<>(residentIds)), (rows, _) -> volunteer(rows))
			.stream()
			.collect(Collectors.toMap(Volunteer::residentId, Function.identity(), (first, _) -> first));
	}

	/**
	 * Real names, for lists, records and certificates.
	 * @param residentIds volunteers and wards
	 * @return by id, never empty text; absent: unknown, closed, or no volunteer any more
	 */
	public Map<Long, String> realNames(Collection<Long> residentIds) {
		Map<Long, String> names = new HashMap<>();
		if (!residentIds.isEmpty()) {
			RowCallbackHandler keep = (rows) -> {
				long id = rows.getLong(1);
				String own = text(rows, 2, new Cell("volunteer", "real_name", id));
				String name = (own != null) ? own : text(rows, 3, new Cell("ward", "real_name", id));
				if (name != null) {
					names.put(id, name);
				}
			};
			this.sql.query(NAMES.list(new TreeSet<>(residentIds)), keep);
		}
		return names;
	}

	/**
	 * Who agreed to something and has not taken it back.
	 * @param purpose what it is about
	 * @param residentIds volunteers and wards
	 * @return those who agreed
	 */
	public Set<Long> agreed(ConsentPurpose purpose, Collection<Long> residentIds) {
		Set<Long> agreed = new HashSet<>();
		if (!residentIds.isEmpty()) {
			RowCallbackHandler keep = (rows) -> {
				if (purpose.name().equals(rows.getString(2))) {
					agreed.add(rows.getLong(1));
				}
			};
			this.sql.query(AGREED.list(new TreeSet<>(residentIds)), keep);
		}
		return agreed;
	}

	/**
	 * All that organisers may see of a volunteer or a ward. <strong>Who calls this writes
	 * an audit row</strong>, and for whoever is under 14 has it approved first (DOMAIN.md
	 * B5).
	 * @param residentId the volunteer or ward
	 * @return the person, or empty when they are none or left
	 */
	public Optional<Person> person(long residentId) {
		List<Person> grown = this.sql.query(PERSON, (rows, _) -> person(rows, residentId), residentId);
		return (grown.isEmpty() ? this.sql.query(WARD, (rows, _) -> ward(rows, residentId), residentId) : grown)
			.stream()
			.findFirst();
	}

	private Volunteer volunteer(ResultSet rows) throws SQLException {
		long id = rows.getLong(1);
		LocalDate own = day(rows, 3, new Cell("volunteer", "birth_date", id));
		LocalDate birthDate = (own != null) ? own : day(rows, 4, new Cell("ward", "birth_date", id));
		long guardian = rows.getLong(5);
		Long guardianId = rows.wasNull() ? null : guardian;
		return new Volunteer(id, rows.getBoolean(2), birthDate, guardianId, rows.getBoolean(6));
	}

	private Person person(ResultSet rows, long id) throws SQLException {
		String emergency = text(rows, 5, new Cell("volunteer", "emergency_name", id));
		String guardian = text(rows, 7, new Cell("volunteer", "guardian_name", id));
		return new Person(must(text(rows, 1, new Cell("volunteer", "real_name", id))),
				must(day(rows, 2, new Cell("volunteer", "birth_date", id))),
				must(text(rows, 3, new Cell("volunteer", "phone", id))),
				Optional.ofNullable(text(rows, 4, new Cell("volunteer", "national_number", id))),
				(emergency != null) ? Optional.of(new Person.Contact(emergency,
						must(text(rows, 6, new Cell("volunteer", "emergency_phone", id))))) : Optional.empty(),
				(guardian != null)
						? Optional
							.of(guardian(guardian, must(text(rows, 8, new Cell("volunteer", "guardian_phone", id))),
									must(text(rows, 9, new Cell("volunteer", "guardian_relation", id)))))
						: Optional.empty());
	}

	private Person ward(ResultSet rows, long id) throws SQLException {
		long guardianId = rows.getLong(4);
		String name = must(text(rows, 5, new Cell("volunteer", "real_name", guardianId)));
		String phone = must(text(rows, 6, new Cell("volunteer", "phone", guardianId)));
		return new Person(must(text(rows, 1, new Cell("ward", "real_name", id))),
				must(day(rows, 2, new Cell("ward", "birth_date", id))), phone, Optional.empty(),
				Optional.of(new Person.Contact(name, phone)),
				Optional.of(guardian(name, phone, must(text(rows, 3, new Cell("ward", "relation", id))))));
	}

	private static Person.Guardian guardian(String name, String phone, String relation) {
		return new Person.Guardian(name, phone, Person.Relation.valueOf(relation));
	}

	private @Nullable String text(ResultSet rows, int column, Cell cell) throws SQLException {
		byte[] sealed = rows.getBytes(column);
		return (sealed != null) ? this.seal.open(cell, sealed) : null;
	}

	private @Nullable LocalDate day(ResultSet rows, int column, Cell cell) throws SQLException {
		String day = text(rows, column, cell);
		return (day != null) ? LocalDate.parse(day) : null;
	}

	private static <T> T must(@Nullable T value) {
		return Objects.requireNonNull(value, "a volunteer's row lacks what every one has");
	}

}
