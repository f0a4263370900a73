package org.chuxin.organisation.imports;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.organisation.Organisation;
import org.chuxin.platform.csv.ImportProblems;
import org.chuxin.platform.csv.ImportSummary;
import org.chuxin.platform.csv.RowErrors;
import org.chuxin.platform.sql.Portions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the lines of a file into the trees, all or none; may block. */
@Component
@Transactional
class TreeImports {

	private static final int PORTION = 200;

	private final OrganisationMapper rows;

	private final AuditTrail audit;

	private final SecureRandom random;

	private final Clock clock;

	TreeImports(OrganisationMapper rows, AuditTrail audit, SecureRandom random, Clock clock) {
		this.rows = rows;
		this.audit = audit;
		this.random = random;
		this.clock = clock;
	}

	/**
	 * Takes all lines or none. What says the same as before stays untouched; what is not
	 * in the file stays too.
	 */
	ImportSummary importAll(OrganisationFile.Content file, Actor actor) {
		this.rows.takeTurn();
		Map<String, Organisation> before = this.rows.all()
			.stream()
			.collect(Collectors.toMap(Organisation::code, Function.identity()));
		RowErrors errors = file.errors();
		TreeCheck.check(file.lines(), before.values(), errors);
		if (errors.count() > 0) {
			throw ImportProblems.rowsInvalid("组织", errors.listed(), errors.count());
		}
		List<Organisation> changes = changes(file.lines(), before);
		Instant now = Instant.now(this.clock);
		Portions.of(changes, PORTION).forEach((portion) -> this.rows.save(portion, now));
		if (!changes.isEmpty()) {
			this.rows.tellInstances();
		}
		int changed = (int) changes.stream().filter((row) -> before.containsKey(row.code())).count();
		ImportSummary summary = new ImportSummary(file.lines().size(), changes.size() - changed, changed,
				file.lines().size() - changes.size());
		this.audit.record(actor, "organisation.import", "organisations", null, summary);
		return summary;
	}

	private List<Organisation> changes(List<OrganisationLine> lines, Map<String, Organisation> before) {
		Map<String, Long> ids = new HashMap<>();
		before.values().forEach((organisation) -> ids.put(organisation.code(), organisation.id()));
		lines.forEach((line) -> ids.computeIfAbsent(line.code(), (_) -> this.random.nextLong()));
		return lines.stream()
			.map((line) -> organisation(line, ids))
			.filter((row) -> !row.equals(before.get(row.code())))
			.sorted(Comparator.comparingLong(Organisation::id))
			.toList();
	}

	private static Organisation organisation(OrganisationLine line, Map<String, Long> ids) {
		return new Organisation(Objects.requireNonNull(ids.get(line.code())), line.code(), line.name(),
				Objects.requireNonNull(line.tree()), Objects.requireNonNull(line.kind()), ids.get(line.parentCode()),
				line.headcount());
	}

}
