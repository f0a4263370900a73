package org.chuxin.activity.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.activity.hours.Origin;
import org.chuxin.activity.hours.Presence;
import org.chuxin.activity.hours.ServiceRecord;
import org.chuxin.activity.hours.ServiceRecords;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityKind.Gives;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.OwnActivities;
import org.chuxin.activity.roll.Refusal;
import org.chuxin.activity.signup.SignUps;
import org.chuxin.identity.Caller;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * May block. The unit that organised looks at records, confirms, corrects and adds them,
 * and answers objections (DOMAIN.md B10).
 */
@RestController
@RequestMapping("/api/v1/organiser")
class OrganiserRecordController {

	private static final int MOST_CORRECTIONS = 99;

	private static final Duration LATEST = Duration.ofHours(24);

	private final OwnActivities own;

	private final Activities activities;

	private final SignUps signUps;

	private final ServiceRecords records;

	private final RecordViews views;

	private final RecordActs acts;

	private final Objections objections;

	private final Clock clock;

	OrganiserRecordController(OwnActivities own, Activities activities, SignUps signUps, ServiceRecords records,
			RecordViews views, RecordActs acts, Objections objections, Clock clock) {
		this.own = own;
		this.activities = activities;
		this.signUps = signUps;
		this.records = records;
		this.views = views;
		this.acts = acts;
		this.objections = objections;
		this.clock = clock;
	}

	@GetMapping("/activities/{activityId}/service-records")
	RecordView.OrganisedPage list(@PathVariable String activityId, @RequestParam @Nullable String cursor,
			Caller.Organiser caller) {
		return this.views.page(own(activityId, caller), RecordCursor.first(cursor), cursor == null, caller.actor());
	}

	@PutMapping("/service-records/{recordId}/confirmation")
	RecordView.Organised confirm(@PathVariable String recordId, Caller.Organiser caller) {
		ServiceRecord record = record(recordId);
		return view(this.acts.confirm(activity(record.key(), caller), record, caller.actor()));
	}

	@PutMapping("/service-records/{recordId}/corrections/{correction}")
	RecordView.Organised correct(@PathVariable String recordId, @PathVariable int correction,
			@Valid @RequestBody Correction request, Caller.Organiser caller) {
		ServiceRecord record = record(recordId);
		ActivityRow activity = activity(record.key(), caller);
		if (correction < 1 || correction > MOST_CORRECTIONS) {
			throw Problem.invalid("correction", "Range", "更正从 1 开始编号，最多 99 次。");
		}
		return view(this.acts.correct(activity, record, correction, request.minutes(), request.reason().strip(),
				caller.actor()));
	}

	@PutMapping("/activities/{activityId}/service-records/{residentId}")
	RecordView.Organised add(@PathVariable String activityId, @PathVariable String residentId,
			@Valid @RequestBody Addition request, Caller.Organiser caller) {
		ActivityRow activity = own(activityId, caller);
		ActivitySettings settings = this.activities.settings(activity);
		if (settings.kind().gives() == Gives.NOTHING) {
			throw RecordProblems.noHours();
		}
		OptionalLong person = Ids.parse(residentId);
		if (person.isEmpty() || !hadAPlace(activity, person.getAsLong())) {
			throw Refusal.NOT_SIGNED_UP.problem();
		}
		request.check(activity, Instant.now(this.clock));
		Presence presence = new Presence(activity, settings, person.getAsLong(), request.number(),
				request.from().truncatedTo(ChronoUnit.MICROS), request.to().truncatedTo(ChronoUnit.MICROS),
				Origin.ADDED, caller.actor());
		return view(this.acts.add(presence, request.reason().strip(), caller.actor()));
	}

	@PutMapping("/service-records/{recordId}/objection")
	RecordView.Objection answer(@PathVariable String recordId, @Valid @RequestBody Answer request,
			Caller.Organiser caller) {
		ServiceRecord.Key key = this.objections.key(recordId);
		return this.views.told(this.objections.answer(activity(key, caller), key, request.outcome(),
				request.answer().strip(), caller.actor()));
	}

	private boolean hadAPlace(ActivityRow activity, long residentId) {
		return this.signUps.of(activity.id(), residentId)
			.stream()
			.anyMatch((each) -> each.residentId() == residentId && each.state().seated());
	}

	private ServiceRecord record(String recordId) {
		OptionalLong id = Ids.parse(recordId);
		return (id.isPresent() ? this.records.find(id.getAsLong()) : Optional.<ServiceRecord>empty())
			.orElseThrow(RecordProblems::notFound);
	}

	private ActivityRow activity(ServiceRecord.Key key, Caller.Organiser caller) {
		ActivityRow activity = this.activities.byIds(List.of(key.activityId())).get(key.activityId());
		if (activity == null) {
			throw RecordProblems.notFound();
		}
		return this.own.find(activity.code(), caller).orElseThrow(RecordProblems::notFound);
	}

	private ActivityRow own(String activityId, Caller.Organiser caller) {
		return this.own.find(activityId, caller).orElseThrow(Refusal.ACTIVITY_NOT_FOUND::problem);
	}

	private RecordView.Organised view(ServiceRecord record) {
		return this.views.organised(List.of(record)).getFirst();
	}

	/**
	 * A correction.
	 *
	 * @param minutes new length
	 * @param reason why, told to the person
	 */
	record Correction(@NotNull @Min(0) @Max(1_440) Integer minutes, @NotBlank @Size(max = 200) String reason) {
	}

	/**
	 * A presence that nobody noted in time.
	 *
	 * @param number pair of check-in and check-out
	 * @param from came
	 * @param to left
	 * @param reason why it was not noted, told to the person
	 */
	record Addition(@NotNull @Min(1) @Max(3) Integer number, @NotNull Instant from, @NotNull Instant to,
			@NotBlank @Size(max = 200) String reason) {

		void check(ActivityRow activity, Instant now) {
			if (this.from.isBefore(activity.startsAt().minus(LATEST)) || !this.from.isBefore(activity.endsAt())) {
				throw Problem.invalid("from", "Within", "开始时间要在活动当天。");
			}
			if (!this.to.isAfter(this.from) || !this.to.isAfter(activity.startsAt())) {
				throw Problem.invalid("to", "AfterFrom", "结束时间要晚于开始时间。");
			}
			if (this.to.isAfter(now) || this.to.isAfter(activity.endsAt().plus(LATEST))) {
				throw Problem.invalid("to", "Future", "结束时间不能晚于现在，也不能晚于活动结束后 24 小时。");
			}
		}

	}

	/**
	 * An answer to an objection.
	 *
	 * @param outcome what came of it
	 * @param answer told to the person
	 */
	record Answer(@NotNull ObjectionRow.Outcome outcome, @NotBlank @Size(max = 300) String answer) {
	}

}
