package org.chuxin.activity.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chuxin.activity.hours.ServiceEntry;
import org.chuxin.activity.hours.ServiceRecord;
import org.chuxin.activity.hours.ServiceRecords;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.signup.ListedNames;
import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.Organisations;
import org.chuxin.platform.Ids;
import org.chuxin.platform.WorkingDays;
import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records with all that belongs to them, for people and for organisers; may block. */
@Component
@Transactional
class RecordViews {

	private final ServiceRecords records;

	private final ObjectionMapper objections;

	private final Activities activities;

	private final Organisations organisations;

	private final ListedNames names;

	private final AuditTrail audit;

	private final WorkingDays days;

	RecordViews(ServiceRecords records, ObjectionMapper objections, Activities activities, Organisations organisations,
			ListedNames names, AuditTrail audit, WorkingDays days) {
		this.records = records;
		this.objections = objections;
		this.activities = activities;
		this.organisations = organisations;
		this.names = names;
		this.audit = audit;
		this.days = days;
	}

	@Transactional(readOnly = true)
	Page<RecordView> own(long residentId, RecordCursor after) {
		List<ServiceRecord> read = this.records.ofPerson(residentId, after.moment(), after.second(), Page.SIZE + 1);
		List<ServiceRecord> shown = read.subList(0, Math.min(Page.SIZE, read.size()));
		Around around = around(shown);
		Map<Long, ActivityRow> there = this.activities.byIds(shown.stream().map(ServiceRecord::activityId).toList());
		List<RecordView> items = shown.stream()
			.map((each) -> own(each, Objects.requireNonNull(there.get(each.activityId())), around))
			.toList();
		return new Page<>(items, (read.size() > Page.SIZE) ? RecordCursor.byTime(shown.getLast()) : null);
	}

	private RecordView own(ServiceRecord record, ActivityRow activity, Around around) {
		ActivitySettings settings = this.activities.settings(activity);
		Optional<Organisation> unit = this.organisations.byId(record.organisationId());
		return new RecordView(Ids.text(record.id()), activity.code(), settings.title(),
				unit.map(Organisation::code).orElse(settings.organisationCode()),
				unit.map(Organisation::name).orElse(""), settings.place(), settings.content(),
				settings.personInCharge(), record.fromAt(), record.toAt(), record.minutes(), record.origin(),
				record.gives(), record.state(), around.corrections(record), objection(around.objection(record)));
	}

	RecordView.OrganisedPage page(ActivityRow activity, RecordCursor after, boolean first, Actor actor) {
		List<ServiceRecord> read = this.records.ofActivity(activity.id(), after.first(), after.number(), Page.SIZE + 1);
		List<ServiceRecord> shown = read.subList(0, Math.min(Page.SIZE, read.size()));
		List<ObjectionRow> absences = first ? this.objections.absences(activity.id()) : List.of();
		Map<Long, String> known = this.names.of(absences.stream().map(ObjectionRow::residentId).toList());
		this.audit.record(actor, "service-record.list", Activities.subject(activity.code()), null,
				Map.of("people", shown.size() + absences.size()));
		return new RecordView.OrganisedPage(organised(shown),
				(read.size() > Page.SIZE) ? RecordCursor.byPerson(shown.getLast()) : null,
				absences.stream()
					.map((each) -> new RecordView.Absence(Ids.text(each.activityId()) + Ids.text(each.residentId()),
							Ids.text(each.residentId()), known.get(each.residentId()), told(each)))
					.toList());
	}

	@Transactional(readOnly = true)
	List<RecordView.Organised> organised(Collection<ServiceRecord> shown) {
		Around around = around(shown);
		Map<Long, String> known = this.names.of(shown.stream().map(ServiceRecord::residentId).toList());
		List<RecordView.Organised> lines = new ArrayList<>();
		for (ServiceRecord each : shown) {
			lines.add(new RecordView.Organised(Ids.text(each.id()), Ids.text(each.residentId()),
					known.get(each.residentId()), each.number(), each.fromAt(), each.toAt(), each.minutes(),
					each.origin(), each.gives(), each.state(), each.reason(),
					each.authorName().isEmpty() ? null : each.authorName(), around.corrections(each),
					objection(around.objection(each))));
		}
		return lines;
	}

	RecordView.Objection told(ObjectionRow row) {
		return RecordView.Objection.of(row, this.days);
	}

	private RecordView.@Nullable Objection objection(@Nullable ObjectionRow row) {
		return (row != null) ? told(row) : null;
	}

	private Around around(Collection<ServiceRecord> shown) {
		List<ServiceRecord.Key> keys = shown.stream().map(ServiceRecord::key).toList();
		return new Around(this.records.corrections(shown), keys.isEmpty() ? Map.of()
				: this.objections.of(keys).stream().collect(Collectors.toMap(ObjectionRow::key, Function.identity())));
	}

	/** What belongs to records. */
	private record Around(Map<ServiceRecord.Key, List<ServiceEntry>> rows,
			Map<ServiceRecord.Key, ObjectionRow> objections) {

		List<RecordView.Correction> corrections(ServiceRecord record) {
			return this.rows.getOrDefault(record.key(), List.of()).stream().map(RecordView.Correction::of).toList();
		}

		@Nullable ObjectionRow objection(ServiceRecord record) {
			return this.objections.get(record.key());
		}

	}

}
