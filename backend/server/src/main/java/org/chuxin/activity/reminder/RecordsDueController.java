package org.chuxin.activity.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityKind;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.OwnActivities;
import org.chuxin.activity.signup.SignUps;
import org.chuxin.activity.signup.SignUps.Fullness;
import org.chuxin.identity.Caller;
import org.chuxin.organisation.Scope;
import org.chuxin.organisation.Scopes;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Page;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * May block. What is over and has hours to be recorded (DOMAIN.md B11): organisers have
 * no inbox, so they look.
 */
@RestController
@RequestMapping("/api/v1/organiser/records-due")
class RecordsDueController {

	private final Activities activities;

	private final OwnActivities own;

	private final Scopes scopes;

	private final SignUps signUps;

	private final RecordsDue due;

	RecordsDueController(Activities activities, OwnActivities own, Scopes scopes, SignUps signUps, RecordsDue due) {
		this.activities = activities;
		this.own = own;
		this.scopes = scopes;
		this.signUps = signUps;
		this.due = due;
	}

	@GetMapping
	Page<Line> list(@RequestParam @Nullable String cursor, Caller.Organiser caller) {
		long offset = Page.after(cursor, 0);
		if (offset < 0) {
			throw Problem.invalid("cursor", "Cursor", "这一页找不到了，请从第一页重新看。");
		}
		Scope scope = this.scopes.of(caller);
		// the last day follows the end, by which they are sorted
		List<ActivityRow> rows = this.activities.unsettled()
			.stream()
			.filter((each) -> this.own.within(scope, each, caller))
			.skip(offset)
			.limit(Page.SIZE + 1)
			.toList();
		List<ActivityRow> shown = rows.subList(0, Math.min(Page.SIZE, rows.size()));
		Map<Long, Fullness> fullness = this.signUps.fullness(shown.stream().map(ActivityRow::id).toList());
		return new Page<>(
				shown.stream().map((each) -> line(each, fullness.getOrDefault(each.id(), Fullness.EMPTY))).toList(),
				(rows.size() > Page.SIZE) ? Ids.text(offset + Page.SIZE) : null);
	}

	private Line line(ActivityRow activity, Fullness fullness) {
		ActivitySettings settings = this.activities.settings(activity);
		LocalDate dueOn = this.due.dueOn(activity.endsAt());
		return new Line(activity.code(), settings.title(), settings.kind(), settings.organisationCode(),
				activity.endsAt(), dueOn, this.due.left(dueOn), fullness.seated());
	}

	/**
	 * An activity whose hours are to be recorded; no names.
	 *
	 * @param activityId public id
	 * @param title its name
	 * @param kind what it is
	 * @param organisationCode the unit that records (B10)
	 * @param endedAt planned end
	 * @param dueOn last day, in Asia/Shanghai
	 * @param workingDaysLeft below 0 when it is overdue
	 * @param seated people with a place
	 */
	record Line(String activityId, String title, ActivityKind kind, String organisationCode, Instant endedAt,
			LocalDate dueOn, int workingDaysLeft, int seated) {
	}

}
