package org.chuxin.activity.records;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

import org.chuxin.activity.hours.ServiceNews;
import org.chuxin.activity.hours.ServiceRecord;
import org.chuxin.activity.hours.ServiceRecords;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.records.ObjectionRow.Outcome;
import org.chuxin.activity.roll.SignUpState;
import org.chuxin.activity.signup.OwnPeople;
import org.chuxin.activity.signup.SignUps;
import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.platform.Ids;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People object to what was written about them, and are answered (DOMAIN.md B12). May
 * block.
 */
@Component
@Transactional
class Objections {

	private static final int ID = 11;

	private final ObjectionMapper rows;

	private final ServiceRecords records;

	private final Activities activities;

	private final SignUps signUps;

	private final OwnPeople people;

	private final ServiceNews news;

	private final AuditTrail audit;

	private final Clock clock;

	Objections(ObjectionMapper rows, ServiceRecords records, Activities activities, SignUps signUps, OwnPeople people,
			ServiceNews news, AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.records = records;
		this.activities = activities;
		this.signUps = signUps;
		this.people = people;
		this.news = news;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Objects to an own record or a ward's, or, by the activity's id, to being marked as
	 * absent.
	 */
	ObjectionRow object(long residentId, String recordId, String text) {
		ServiceRecord.Key key = own(residentId, recordId);
		this.rows.object(key, text, Instant.now(this.clock));
		ObjectionRow kept = Objects.requireNonNull(this.rows.lock(key));
		if (!kept.text().equals(text)) {
			throw RecordProblems.objectionStands();
		}
		return kept;
	}

	private ServiceRecord.Key own(long residentId, String recordId) {
		OptionalLong id = Ids.parse(recordId);
		if (id.isPresent()) {
			ServiceRecord record = this.records.find(id.getAsLong()).orElse(null);
			if (record != null && this.people.includes(residentId, record.residentId())) {
				return record.key();
			}
		}
		return this.activities.find(recordId)
			.filter((activity) -> absent(activity, residentId))
			.map((activity) -> new ServiceRecord.Key(activity.id(), residentId, ObjectionRow.ABSENCE))
			.orElseThrow(RecordProblems::notFound);
	}

	private boolean absent(ActivityRow activity, long residentId) {
		return this.signUps.of(activity.id(), residentId)
			.stream()
			.anyMatch((each) -> each.residentId() == residentId && each.state() == SignUpState.ABSENT);
	}

	/** Answers; the same again changes nothing. */
	ObjectionRow answer(ActivityRow activity, ServiceRecord.Key key, Outcome outcome, String answer, Actor actor) {
		ObjectionRow before = this.rows.lock(key);
		if (before == null) {
			throw RecordProblems.objectionNotFound();
		}
		if (before.outcome() != null) {
			if (before.outcome() == outcome && answer.equals(before.answer())) {
				return before;
			}
			throw RecordProblems.objectionAnswered();
		}
		this.rows.answer(key, outcome, answer, Instant.now(this.clock), actor.id());
		this.audit.record(actor, "service-objection.answer",
				Activities.subject(activity.code()) + "/" + Ids.text(key.residentId()) + "/" + key.number(), null,
				Map.of("outcome", outcome, "answer", answer));
		this.news.tell(key.residentId(), activity, "objection:" + key.number(), "异议有答复",
				"%s。%s".formatted(outcome.text(), answer));
		return Objects.requireNonNull(this.rows.lock(key));
	}

	/** The key that an organiser names by a record, or by activity and person. */
	ServiceRecord.Key key(String recordId) {
		OptionalLong first = Ids.parse(recordId.substring(0, Math.min(ID, recordId.length())));
		if (first.isPresent() && recordId.length() == ID) {
			return this.records.find(first.getAsLong()).map(ServiceRecord::key).orElseThrow(RecordProblems::notFound);
		}
		OptionalLong second = Ids.parse(recordId.substring(Math.min(ID, recordId.length())));
		if (first.isEmpty() || second.isEmpty()) {
			throw RecordProblems.notFound();
		}
		return new ServiceRecord.Key(first.getAsLong(), second.getAsLong(), ObjectionRow.ABSENCE);
	}

}
