package org.chuxin.activity.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.chuxin.activity.hours.ServiceNews;
import org.chuxin.activity.hours.ServiceRecord;
import org.chuxin.activity.hours.ServiceRecords;
import org.chuxin.activity.hours.Totals;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.identity.CertifiedNames;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.identity.Volunteers;
import org.chuxin.organisation.Organisation;
import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates of service: frozen copies of what one unit recorded and confirmed
 * (DOMAIN.md B14, B15). May block.
 */
@Component
@Transactional
class Certificates {

	private static final int CODE_BYTES = 12;

	private final CertificateMapper rows;

	private final ServiceRecords records;

	private final Activities activities;

	private final CertifiedNames names;

	private final Volunteers volunteers;

	private final OpenAccounts accounts;

	private final ServiceNews news;

	private final AuditTrail audit;

	private final SecureRandom random;

	private final JsonMapper json;

	private final Clock clock;

	Certificates(CertificateMapper rows, ServiceRecords records, Activities activities, CertifiedNames names,
			Volunteers volunteers, OpenAccounts accounts, ServiceNews news, AuditTrail audit, SecureRandom random,
			JsonMapper json, Clock clock) {
		this.rows = rows;
		this.records = records;
		this.activities = activities;
		this.names = names;
		this.volunteers = volunteers;
		this.accounts = accounts;
		this.news = news;
		this.audit = audit;
		this.random = random;
		this.json = json;
		this.clock = clock;
	}

	/** Issues a certificate at once; again under the same name it is the same one. */
	CertificateView issue(long residentId, String clientKey, Organisation unit, LocalDate from, LocalDate to) {
		if (this.accounts.hold(List.of(residentId)).isEmpty()) {
			throw OpenAccounts.closed();
		}
		CertificateRow known = this.rows.byKey(residentId, clientKey);
		if (known == null) {
			if (!this.volunteers.realNames(List.of(residentId)).containsKey(residentId)) {
				throw CertificateProblems.nameNeeded();
			}
			List<CertificateLine> lines = lines(this.records.confirmed(residentId, unit.id(), from, to));
			if (lines.isEmpty()) {
				throw CertificateProblems.nothing();
			}
			known = insert(residentId, clientKey, unit, from, to, lines);
		}
		if (!known.covers(unit.id(), from, to)) {
			throw CertificateProblems.exists();
		}
		return views(List.of(known)).getFirst();
	}

	private CertificateRow insert(long residentId, String clientKey, Organisation unit, LocalDate from, LocalDate to,
			List<CertificateLine> lines) {
		byte[] code = new byte[CODE_BYTES];
		this.random.nextBytes(code);
		Instant now = Instant.now(this.clock);
		CertificateRow row = new CertificateRow(0, residentId, clientKey, unit.id(), unit.name(), from, to,
				lines.stream().mapToInt(CertificateLine::minutes).sum(), this.json.writeValueAsString(lines),
				this.names.freeze(residentId), Ids.text(code), now, CertificateState.ISSUED, null);
		this.rows.insert(row);
		CertificateRow kept = Objects.requireNonNull(this.rows.byKey(residentId, clientKey));
		if (kept.code().equals(row.code())) {
			this.rows.replace(residentId, unit.id(), from, to, kept.id(), now);
		}
		return kept;
	}

	private List<CertificateLine> lines(List<ServiceRecord> confirmed) {
		Map<Long, ActivityRow> there = this.activities
			.byIds(confirmed.stream().map(ServiceRecord::activityId).distinct().toList());
		return confirmed.stream().filter((each) -> each.minutes() > 0).map((each) -> {
			ActivitySettings settings = this.activities.settings(Objects.requireNonNull(there.get(each.activityId())));
			return new CertificateLine(settings.title(), settings.content(), each.localDay(), each.minutes(),
					each.origin());
		}).toList();
	}

	/** A person's certificates, newest first. */
	@Transactional(readOnly = true)
	List<CertificateView> of(long residentId) {
		return views(this.rows.ofPerson(residentId));
	}

	/** What number and code show; nothing unless both are right. */
	@Transactional(readOnly = true)
	Optional<CertificateView.Verified> verify(String number, String code) {
		return find(number)
			.filter((row) -> MessageDigest.isEqual(row.code().getBytes(StandardCharsets.US_ASCII),
					code.getBytes(StandardCharsets.US_ASCII)))
			.map((row) -> new CertificateView.Verified(row.number(), row.state(),
					masked(this.names.of(List.of(row.nameId())).get(row.nameId())), row.organisationName(),
					row.fromDay(), row.toDay(), row.minutes(), Totals.hours(row.minutes()), row.issuedOn()));
	}

	/** Finds a certificate by what is printed on it. */
	@Transactional(readOnly = true)
	Optional<CertificateRow> find(String number) {
		return Optional.ofNullable(this.rows.byId(CertificateRow.idIn(number)))
			.filter((row) -> row.number().equals(number));
	}

	/** Takes a certificate back; again changes nothing. */
	CertificateView.Verified withdraw(CertificateRow certificate, String reason, Actor actor) {
		CertificateRow before = Objects.requireNonNull(this.rows.lock(certificate.id()));
		if (before.state() != CertificateState.WITHDRAWN) {
			this.rows.withdraw(before.id(), Instant.now(this.clock), reason);
			this.audit.record(actor, "certificate.withdraw", "certificate/" + before.number(),
					Map.of("state", before.state()), Map.of("state", CertificateState.WITHDRAWN, "reason", reason));
			this.news.tell(before.residentId(), "certificate:" + before.number() + ":withdrawn", "证明已撤回",
					"%s 开的证明 %s 撤回了。原因：%s。可以重新开一张。".formatted(before.organisationName(), before.number(), reason));
		}
		return verify(before.number(), before.code()).orElseThrow();
	}

	private List<CertificateView> views(Collection<CertificateRow> shown) {
		Map<Long, String> known = this.names.of(shown.stream().map(CertificateRow::nameId).toList());
		return shown.stream()
			.map((row) -> new CertificateView(row.number(), row.code(), row.state(), known.get(row.nameId()),
					row.organisationName(), row.fromDay(), row.toDay(), row.minutes(), Totals.hours(row.minutes()),
					row.issuedOn(), Arrays.asList(this.json.readValue(row.content(), CertificateLine[].class)),
					row.reason()))
			.toList();
	}

	private static @Nullable String masked(@Nullable String name) {
		return (name != null) ? name.substring(0, name.offsetByCodePoints(0, 1)) + "**" : null;
	}

}
