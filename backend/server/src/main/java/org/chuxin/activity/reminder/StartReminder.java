package org.chuxin.activity.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.ActivityState;
import org.chuxin.activity.recruitment.StartPlans;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.signup.SignUps;
import org.chuxin.identity.Volunteer;
import org.chuxin.identity.Volunteers;
import org.chuxin.notice.Audience;
import org.chuxin.notice.Message;
import org.chuxin.notice.Topic;
import org.chuxin.platform.Days;

import org.springframework.stereotype.Component;

/** Reminds everybody who has a place of the start, 24 hours before it; may block. */
@Component
class StartReminder implements Audience {

	private final Activities activities;

	private final SignUps signUps;

	private final Volunteers volunteers;

	StartReminder(Activities activities, SignUps signUps, Volunteers volunteers) {
		this.activities = activities;
		this.signUps = signUps;
		this.volunteers = volunteers;
	}

	@Override
	public String name() {
		return StartPlans.AUDIENCE;
	}

	@Override
	public List<Message> due(String key, Instant now) {
		return this.activities.find(key)
			.filter((activity) -> activity.state() == ActivityState.PUBLISHED && now.isBefore(activity.startsAt()))
			.map((activity) -> messages(activity, this.activities.settings(activity), recipients(activity), now))
			.orElse(List.of());
	}

	private Set<Long> recipients(ActivityRow activity) {
		List<SignUp> people = this.signUps.confirmed(activity.id());
		Map<Long, Volunteer> known = this.volunteers.of(people.stream().map(SignUp::residentId).toList());
		Set<Long> recipients = new TreeSet<>();
		people.forEach((each) -> recipients.addAll(each.told(known.get(each.residentId()))));
		return recipients;
	}

	/** A start that was moved after it had been told is told again. */
	static List<Message> messages(ActivityRow activity, ActivitySettings settings, Collection<Long> recipients,
			Instant now) {
		String leave = now.isBefore(settings.cancelDeadline())
				? "来不了请在 %s 前取消，把名额让给候补的人。".formatted(Days.text(settings.cancelDeadline())) : "来不了请打活动页上的电话说一声。";
		String text = "“%s”将在 %s 开始，地点：%s。%s".formatted(settings.title(), Days.text(activity.startsAt()),
				settings.place(), leave);
		String key = "activity:%s:start:%d".formatted(activity.code(), activity.startsAt().getEpochSecond());
		return recipients.stream()
			.map((recipient) -> new Message(recipient, key, Topic.REMINDER, "活动快开始了", text,
					"/activity/" + activity.code(), false))
			.toList();
	}

}
