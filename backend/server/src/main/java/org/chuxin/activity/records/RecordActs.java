package org.chuxin.activity.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.chuxin.activity.hours.Presence;
import org.chuxin.activity.hours.RecordState;
import org.chuxin.activity.hours.ServiceLedger;
import org.chuxin.activity.hours.ServiceLedger.Written;
import org.chuxin.activity.hours.ServiceRecord;
import org.chuxin.activity.hours.ServiceRecords;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What organisers do about records; each act is in the audit trail. May block. */
@Component
@Transactional
class RecordActs {

	private final ServiceLedger ledger;

	private final ServiceRecords records;

	private final Activities activities;

	private final OpenAccounts accounts;

	private final AuditTrail audit;

	RecordActs(ServiceLedger ledger, ServiceRecords records, Activities activities, OpenAccounts accounts,
			AuditTrail audit) {
		this.ledger = ledger;
		this.records = records;
		this.activities = activities;
		this.accounts = accounts;
		this.audit = audit;
	}

	/** Confirms; once it is confirmed, others may still add their word. */
	ServiceRecord confirm(ActivityRow activity, ServiceRecord before, Actor actor) {
		boolean first = this.ledger.confirm(before, actor);
		ServiceRecord after = now(before);
		if (!first && after.state() == RecordState.UNCONFIRMED) {
			throw RecordProblems.secondPersonNeeded();
		}
		if (first) {
			record(actor, "service-record.confirm", activity, before, before, after);
		}
		return after;
	}

	ServiceRecord correct(ActivityRow activity, ServiceRecord before, int correction, int minutes, String reason,
			Actor actor) {
		Written written = this.ledger.correct(before, activity, correction, minutes, reason, actor);
		if (written == Written.NOT) {
			throw RecordProblems.changed();
		}
		ServiceRecord after = now(before);
		if (written == Written.NOW) {
			record(actor, "service-record.correct", activity, before, before, after);
		}
		return after;
	}

	/** Under the activity's lock, so that nothing that overlaps comes between. */
	ServiceRecord add(Presence presence, String reason, Actor actor) {
		this.accounts.hold(List.of(presence.residentId()));
		this.activities.lock(presence.activity().code());
		List<ServiceRecord> there = this.records.of(presence.activity().id(), presence.residentId());
		if (there.stream().anyMatch((each) -> each.number() != presence.number() && overlap(each, presence))) {
			throw Problem.invalid("from", "Overlap", "这段时间和这个人的另一条记录重叠。");
		}
		Written written = this.ledger.add(presence, reason);
		if (written == Written.NOT) {
			throw RecordProblems.exists();
		}
		ServiceRecord after = this.records.of(presence.activity().id(), presence.residentId())
			.stream()
			.filter((each) -> each.number() == presence.number())
			.findFirst()
			.orElseThrow();
		if (written == Written.NOW) {
			record(actor, "service-record.add", presence.activity(), after, null, after);
		}
		return after;
	}

	private static boolean overlap(ServiceRecord record, Presence presence) {
		Instant begin = presence.from().isBefore(presence.activity().startsAt()) ? presence.activity().startsAt()
				: presence.from();
		return begin.isBefore(record.toAt()) && record.fromAt().isBefore(presence.to());
	}

	private void record(Actor actor, String action, ActivityRow activity, ServiceRecord record,
			@Nullable ServiceRecord before, ServiceRecord after) {
		this.audit.record(actor, action,
				Activities.subject(activity.code()) + "/service-record/" + Ids.text(record.id()),
				(before != null) ? length(before) : null, length(after));
	}

	private static Map<String, Object> length(ServiceRecord record) {
		return Map.of("minutes", record.minutes(), "state", record.state());
	}

	private ServiceRecord now(ServiceRecord record) {
		return this.records.find(record.id()).orElseThrow();
	}

}
