package org.chuxin.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chuxin.platform.sql.Pool;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * All organisations as of at most five seconds ago, and at once after an import here;
 * memory only, runs on the event loop, but for {@link #look}.
 */
@Component
public class Organisations implements SmartInitializingSingleton {

	private final JdbcOperations sql;

	private volatile Snapshot snapshot = new Snapshot(-1, List.of(), Map.of(), Map.of());

	Organisations(JdbcOperations sql) {
		this.sql = sql;
	}

	@Override
	public void afterSingletonsInstantiated() {
		look();
	}

	/** Loads what changed, as its revision tells. */
	@Scheduled(fixedDelayString = "PT3S")
	void look() {
		Pool.JOBS.run(this::load);
	}

	@EventListener
	void on(Changed changed) {
		look();
	}

	private synchronized void load() {
		// the revision first: what comes between is loaded again at the next look
		long revision = this.sql.query("SELECT revision FROM organisation_turn WHERE id = 1",
				(rows) -> rows.next() ? rows.getLong(1) : 0);
		if (revision != this.snapshot.revision()) {
			List<Organisation> all = this.sql.query(
					"SELECT id, code, name, tree, kind, parent_id, headcount FROM organisation ORDER BY code",
					(rows, _) -> organisation(rows));
			this.snapshot = new Snapshot(revision, List.copyOf(all),
					all.stream().collect(Collectors.toMap(Organisation::id, Function.identity())),
					all.stream().collect(Collectors.toMap(Organisation::code, Function.identity())));
		}
	}

	private static Organisation organisation(ResultSet rows) throws SQLException {
		return new Organisation(rows.getLong(1), rows.getString(2), rows.getString(3), Tree.valueOf(rows.getString(4)),
				OrganisationKind.valueOf(rows.getString(5)), rows.getObject(6, Long.class), rows.getInt(7));
	}

	/**
	 * All of them.
	 * @return organisations by code
	 */
	public List<Organisation> all() {
		return this.snapshot.all();
	}

	/**
	 * The organisation of a code.
	 * @param code external code
	 * @return the organisation, or empty
	 */
	public Optional<Organisation> byCode(String code) {
		return Optional.ofNullable(this.snapshot.byCode().get(code));
	}

	/**
	 * The organisation of an id.
	 * @param id its id
	 * @return the organisation, or empty
	 */
	public Optional<Organisation> byId(long id) {
		return Optional.ofNullable(this.snapshot.byId().get(id));
	}

	/**
	 * Whether an organisation is another one or stands below it.
	 * @param id the organisation
	 * @param ancestorId the other one
	 * @return true for the same one too; false for one that nobody knows
	 */
	public boolean within(long id, long ancestorId) {
		Map<Long, Organisation> byId = this.snapshot.byId();
		Organisation at = byId.get(id);
		while (at != null && at.id() != ancestorId) {
			Long parent = at.parentId();
			at = (parent != null) ? byId.get(parent) : null;
		}
		return at != null;
	}

	private record Snapshot(long revision, List<Organisation> all, Map<Long, Organisation> byId,
			Map<String, Organisation> byCode) {
	}

	/** An import changed organisations, and is committed. */
	public record Changed() {
	}

}
