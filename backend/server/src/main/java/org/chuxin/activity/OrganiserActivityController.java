package org.chuxin.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.ActivityState;
import org.chuxin.activity.recruitment.Drafting;
import org.chuxin.activity.recruitment.OwnActivities;
import org.chuxin.activity.seating.Command;
import org.chuxin.identity.Caller;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.Scope;
import org.chuxin.organisation.Scopes;
import org.chuxin.platform.web.Page;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** May block. Activities as organisers make, publish, change and cancel them. */
@RestController
@RequestMapping("/api/v1/organiser/activities")
class OrganiserActivityController {

	private final Activities activities;

	private final ActivityDesk desk;

	private final OwnActivities own;

	private final Scopes scopes;

	private final Clock clock;

	OrganiserActivityController(Activities activities, ActivityDesk desk, OwnActivities own, Scopes scopes,
			Clock clock) {
		this.activities = activities;
		this.desk = desk;
		this.own = own;
		this.scopes = scopes;
		this.clock = clock;
	}

	@GetMapping
	Page<ActivityView.Organised> list(@RequestParam @Nullable String cursor, Caller.Organiser caller) {
		List<ActivityRow> rows = this.activities.page(Page.after(cursor, Long.MIN_VALUE), Page.SIZE + 1);
		Page<ActivityRow> page = Page.of(rows, ActivityRow::id, (row) -> row);
		Scope scope = this.scopes.of(caller);
		return new Page<>(page.items()
			.stream()
			.filter((each) -> this.own.within(scope, each, caller))
			.map(this.desk::view)
			.toList(), page.next());
	}

	@GetMapping("/{activityId}")
	ActivityView.Organised activity(@PathVariable String activityId, Caller.Organiser caller) {
		return this.desk.view(this.desk.own(activityId, caller));
	}

	@PutMapping("/{activityId}")
	ResponseEntity<ActivityView.Organised> save(@PathVariable String activityId,
			@RequestParam(defaultValue = "REFUSE") Overbooked overbooked, @Valid @RequestBody ActivitySettings settings,
			Caller.Organiser caller) {
		ActivityDesk.insistOnName("activityId", activityId);
		List<Problem.FieldError> contradictions = settings.contradictions();
		if (!contradictions.isEmpty()) {
			throw Problem.invalid(contradictions);
		}
		Organisation organisation = this.desk.organisation(settings, caller);
		this.activities.find(activityId).ifPresent((before) -> this.desk.own(activityId, caller));
		Drafting drafting = this.activities.save(caller.actor(), activityId, settings, organisation);
		if (drafting instanceof Drafting.NotADraft(var before) && before.state() != ActivityState.IN_REVIEW) {
			return ResponseEntity.ok(this.desk.change(before, settings, overbooked == Overbooked.WAIT, caller, now()));
		}
		boolean created = drafting instanceof Drafting.Done done && done.created();
		return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK).body(this.desk.drafted(drafting));
	}

	@PutMapping("/{activityId}/publication")
	ActivityView.Organised publish(@PathVariable String activityId, Caller.Organiser caller) {
		this.desk.own(activityId, caller);
		return this.desk.drafted(this.activities.publish(caller.actor(), activityId));
	}

	@PutMapping("/{activityId}/cancellation")
	ActivityView.Organised cancel(@PathVariable String activityId, @Valid @RequestBody Reason request,
			Caller.Organiser caller) {
		ActivityRow activity = this.desk.published(activityId, caller);
		return this.desk.done(new Command.Cancel(activity.id(), request.reason(), caller.actor(), now()));
	}

	@PutMapping("/{activityId}/closure")
	ActivityView.Organised close(@PathVariable String activityId, Caller.Organiser caller) {
		ActivityRow activity = this.desk.published(activityId, caller);
		return this.desk.done(new Command.Close(activity.id(), caller.actor(), now()));
	}

	private Instant now() {
		return Instant.now(this.clock);
	}

	/** What to do with people who would lose their place. */
	enum Overbooked {

		/** Refuse the change and name them. */
		REFUSE,

		/** They go back to waiting. */
		WAIT

	}

	/**
	 * Why something is called off.
	 *
	 * @param reason told to everybody who signed up
	 */
	record Reason(@NotBlank @Size(max = 200) String reason) {
	}

}
