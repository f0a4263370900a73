package org.chuxin.activity.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.chuxin.activity.presence.CheckInRefusal;
import org.chuxin.activity.presence.Direction;
import org.chuxin.activity.presence.Pair;
import org.chuxin.activity.presence.RotatingCode;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivityState;
import org.chuxin.activity.recruitment.CheckInWay;
import org.chuxin.activity.recruitment.OwnActivities;
import org.chuxin.activity.signup.SignUpList;
import org.chuxin.identity.Caller;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** May block. Organisers show the code, see who came, tick and settle. */
@RestController
@RequestMapping("/api/v1/organiser/activities/{activityId}")
class OrganiserAttendanceController {

	private final OwnActivities own;

	private final Activities activities;

	private final CheckInCodes codes;

	private final SignUpList list;

	private final AttendanceMapper rows;

	private final Ticks ticks;

	private final Clock clock;

	OrganiserAttendanceController(OwnActivities own, Activities activities, CheckInCodes codes, SignUpList list,
			AttendanceMapper rows, Ticks ticks, Clock clock) {
		this.own = own;
		this.activities = activities;
		this.codes = codes;
		this.list = list;
		this.rows = rows;
		this.ticks = ticks;
		this.clock = clock;
	}

	@GetMapping("/check-in-code")
	ShownCode code(@PathVariable String activityId, @RequestParam(defaultValue = "IN") Direction direction,
			Caller.Organiser caller, ServerHttpRequest request) {
		ActivityRow activity = own(activityId, caller);
		if (!activity.visible()) {
			throw CheckInRefusal.ACTIVITY_NOT_FOUND.problem();
		}
		if (activity.state() == ActivityState.CANCELLED) {
			throw CheckInRefusal.ACTIVITY_CANCELLED.problem();
		}
		if (!this.activities.settings(activity).checkInWays().contains(CheckInWay.CODE)) {
			throw CheckInRefusal.WAY_NOT_OFFERED.problem();
		}
		Instant now = Instant.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		long step = RotatingCode.step(now);
		String code = this.codes.of(activity).text(direction, step);
		String url = request.getURI().resolve("/qr/check-in/" + activity.code() + "/" + code).toString();
		return new ShownCode(code, url, direction, RotatingCode.startOf(step + 1), now);
	}

	@GetMapping("/attendance")
	Page<AttendanceView.Line> attendance(@PathVariable String activityId, @RequestParam @Nullable String cursor,
			Caller.Organiser caller) {
		ActivityRow activity = own(activityId, caller);
		Page<SignUpList.Line> page = this.list.seated(activity, cursor, caller.actor());
		return new Page<>(lines(activity, page.items()), page.next());
	}

	@PutMapping("/attendance/{residentId}")
	AttendanceView.Line tick(@PathVariable String activityId, @PathVariable String residentId,
			@Valid @RequestBody Tick request, Caller.Organiser caller) {
		ActivityRow activity = own(activityId, caller);
		long person = Ids.parse(residentId).orElseThrow(CheckInRefusal.NOT_SIGNED_UP::problem);
		this.ticks.tick(activity, person, request, caller.actor());
		return lines(activity, this.list.one(activity, person)).getFirst();
	}

	@PutMapping("/settlement")
	Ticks.Settled settle(@PathVariable String activityId, @Valid @RequestBody Settlement request,
			Caller.Organiser caller) {
		return this.ticks.settle(own(activityId, caller), request.checkedOutAt().truncatedTo(ChronoUnit.MILLIS),
				caller.actor());
	}

	private List<AttendanceView.Line> lines(ActivityRow activity, List<SignUpList.Line> people) {
		List<Long> ids = people.stream()
			.flatMapToLong((each) -> Ids.parse(each.residentId()).stream())
			.boxed()
			.toList();
		Map<String, List<Pair>> pairs = ids.isEmpty() ? Map.of()
				: this.rows.ofAll(activity.id(), ids)
					.stream()
					.collect(Collectors.groupingBy((each) -> Ids.text(each.residentId())));
		return people.stream()
			.map((each) -> new AttendanceView.Line(each.residentId(), each.name(), each.ticket(), each.state(),
					pairs.getOrDefault(each.residentId(), List.of()).stream().map(AttendanceView.Seen::of).toList()))
			.toList();
	}

	private ActivityRow own(String activityId, Caller.Organiser caller) {
		return this.own.find(activityId, caller).orElseThrow(CheckInRefusal.ACTIVITY_NOT_FOUND::problem);
	}

	/**
	 * The code of the moment, to be shown as a QR code full screen.
	 *
	 * @param code its text
	 * @param url the link that the QR code holds
	 * @param direction what it is for
	 * @param validUntil when to show the next one; this one is taken for 20 s more
	 * @param serverNow the server's clock
	 */
	record ShownCode(String code, String url, Direction direction, Instant validUntil, Instant serverNow) {
	}

	/**
	 * Everybody who did not check out went at this moment.
	 *
	 * @param checkedOutAt when
	 */
	record Settlement(@NotNull Instant checkedOutAt) {
	}

}
