package org.chuxin.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityKind;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.ActivitySettings.Position;
import org.chuxin.activity.recruitment.Visibility;
import org.chuxin.activity.roll.Refusal;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.chuxin.activity.signup.SignUpView;
import org.chuxin.activity.signup.SignUps;
import org.chuxin.activity.signup.SignUps.Fullness;
import org.chuxin.identity.Caller;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.Organisations;
import org.chuxin.organisation.PlaceKind;
import org.chuxin.organisation.Places;
import org.chuxin.platform.Days;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Page;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** May block. The activities that residents can see. */
@RestController
@RequestMapping("/api/v1")
class ActivityController {

	private static final int PAGE = 20;

	private static final Pattern NEAR = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,8})?),(-?\\d{1,3}(?:\\.\\d{1,8})?)");

	private static final double EARTH_METRES = 6_371_000;

	private final Activities activities;

	private final SignUps signUps;

	private final Organisations organisations;

	private final Places places;

	private final Visibility visibility;

	private final Clock clock;

	ActivityController(Activities activities, SignUps signUps, Organisations organisations, Places places,
			Visibility visibility, Clock clock) {
		this.activities = activities;
		this.signUps = signUps;
		this.organisations = organisations;
		this.places = places;
		this.visibility = visibility;
		this.clock = clock;
	}

	@GetMapping("/activities")
	Page<ActivityView.Summary> list(@RequestParam @Nullable ActivityKind kind,
			@RequestParam @Nullable String organisation, @RequestParam @Nullable LocalDate day,
			@RequestParam @Nullable String near, @RequestParam(defaultValue = "false") boolean free,
			@RequestParam @Nullable String cursor, Caller.Resident caller) {
		long offset = offset(cursor);
		Position here = position(near);
		Map<PlaceKind, Places.Place> mine = placesOf(caller);
		Comparator<ActivityView.Summary> order = (here != null)
				? Comparator.comparing(ActivityView.Summary::distanceMetres,
						Comparator.nullsLast(Comparator.naturalOrder()))
				: Comparator.comparing(ActivityView.Summary::startsAt);
		Predicate<ActivityRow> wanted = (activity) -> {
			ActivitySettings settings = this.activities.settings(activity);
			return (kind == null || settings.kind() == kind)
					&& (day == null || Days.of(activity.startsAt()).equals(day))
					&& (organisation == null || within(activity, organisation))
					&& this.visibility.shows(settings, mine);
		};
		List<ActivityRow> rows = this.activities.coming().stream().filter(wanted).toList();
		Map<Long, Fullness> fullness = this.signUps.fullness(rows.stream().map(ActivityRow::id).toList());
		List<ActivityView.Summary> found = rows.stream()
			.map((activity) -> summary(activity, fullness.getOrDefault(activity.id(), Fullness.EMPTY), here))
			.filter((each) -> !free || (each.freePlaces() > 0 && each.signUpOpen()))
			.sorted(order)
			.toList();
		return page(found, offset);
	}

	@GetMapping("/me/activities")
	Page<ActivityView.Joined> joined(@RequestParam @Nullable String cursor, Caller.Resident caller) {
		long offset = offset(cursor);
		Map<Long, List<SignUp>> mine = this.signUps.all(caller.id())
			.stream()
			.collect(Collectors.groupingBy(SignUp::activityId));
		Page<ActivityRow> page = page(this.activities.byIds(mine.keySet())
			.values()
			.stream()
			.sorted(Comparator.comparing(ActivityRow::startsAt).reversed().thenComparing(ActivityRow::id))
			.toList(), offset);
		Map<Long, Fullness> fullness = this.signUps.fullness(page.items().stream().map(ActivityRow::id).toList());
		return new Page<>(page.items().stream().map((activity) -> {
			List<SignUp> signUps = mine.getOrDefault(activity.id(), List.of());
			return new ActivityView.Joined(
					summary(activity, fullness.getOrDefault(activity.id(), Fullness.EMPTY), null),
					view(activity, signUps, caller));
		}).toList(), page.next());
	}

	private static long offset(@Nullable String cursor) {
		long offset = Page.after(cursor, 0);
		if (offset < 0 || offset > 1_000_000) {
			throw Problem.invalid("cursor", "Cursor", "这一页找不到了，请从第一页重新看。");
		}
		return offset;
	}

	private static <T> Page<T> page(List<T> all, long offset) {
		return new Page<>(all.stream().skip(offset).limit(PAGE).toList(),
				(all.size() > offset + PAGE) ? Ids.text(offset + PAGE) : null);
	}

	@GetMapping("/activities/{activityId}")
	ActivityView activity(@PathVariable String activityId, Caller.Resident caller) {
		ActivityRow activity = this.activities.find(activityId)
			.filter(ActivityRow::visible)
			.orElseThrow(Refusal.ACTIVITY_NOT_FOUND::problem);
		ActivitySettings settings = this.activities.settings(activity);
		List<SignUp> mine = this.signUps.of(activity.id(), caller.id());
		if (mine.isEmpty() && !this.visibility.shows(settings, placesOf(caller))) {
			throw Refusal.ACTIVITY_NOT_FOUND.problem();
		}
		Fullness fullness = this.signUps.fullness(List.of(activity.id())).getOrDefault(activity.id(), Fullness.EMPTY);
		return ActivityView.of(summary(activity, fullness, null), activity, settings,
				mine.isEmpty() ? null : view(activity, mine, caller));
	}

	private SignUpView view(ActivityRow activity, List<SignUp> mine, Caller.Resident caller) {
		int ahead = mine.stream()
			.filter((each) -> each.state() == SignUpState.WAITING)
			.mapToInt(this.signUps::ahead)
			.findFirst()
			.orElse(0);
		return SignUpView.of(activity, mine, caller.id(), ahead, Instant.now(this.clock));
	}

	private ActivityView.Summary summary(ActivityRow activity, Fullness fullness, @Nullable Position here) {
		ActivitySettings settings = this.activities.settings(activity);
		Organisation organisation = this.organisations.byId(activity.organisationId()).orElse(null);
		return ActivityView.Summary.of(activity, settings, organisation, fullness, distance(here, settings.position()),
				Instant.now(this.clock));
	}

	private boolean within(ActivityRow activity, String organisation) {
		return this.organisations.byCode(organisation)
			.filter((above) -> this.organisations.within(activity.organisationId(), above.id()))
			.isPresent();
	}

	private Map<PlaceKind, Places.Place> placesOf(Caller.Resident caller) {
		return this.places.of(List.of(caller.id())).getOrDefault(caller.id(), Map.of());
	}

	private static @Nullable Position position(@Nullable String near) {
		if (near == null) {
			return null;
		}
		Matcher matcher = NEAR.matcher(near);
		if (!matcher.matches()) {
			throw Problem.invalid("near", "Pattern", "位置写成“纬度,经度”，例如 37.51,117.53。");
		}
		return new Position(Double.valueOf(matcher.group(1)), Double.valueOf(matcher.group(2)));
	}

	/** On a sphere, which is near enough for a district. */
	private static @Nullable Integer distance(@Nullable Position from, @Nullable Position to) {
		if (from == null || to == null) {
			return null;
		}
		double a = Math.toRadians(from.latitude());
		double b = Math.toRadians(to.latitude());
		double across = Math.toRadians(to.longitude() - from.longitude()) * Math.cos((a + b) / 2);
		return (int) Math.round(EARTH_METRES * Math.hypot(b - a, across));
	}

}
