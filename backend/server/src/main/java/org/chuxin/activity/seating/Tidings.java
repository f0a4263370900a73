package org.chuxin.activity.seating;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.identity.Volunteer;
import org.chuxin.notice.Message;
import org.chuxin.notice.Topic;
import org.chuxin.platform.Days;

/** What people are told about their sign-ups; what their own screen shows is not told. */
final class Tidings {

	/** Inside this time a change may wake people (DOMAIN.md G). */
	private static final Duration SOON = Duration.ofHours(24);

	private final List<Message> messages = new ArrayList<>();

	private final Map<Long, Volunteer> volunteers;

	Tidings(Map<Long, Volunteer> volunteers) {
		this.volunteers = volunteers;
	}

	List<Message> messages() {
		return this.messages;
	}

	void promoted(ActivityRow activity, ActivitySettings settings, List<SignUp> people) {
		people.forEach(
				(each) -> tell(activity, each, "promoted:" + each.ticket(), Topic.PROMOTED, "候补成功",
						"“%s”有了空位，您的报名已经确认：%s，%s。来不了请在 %s 前取消。".formatted(settings.title(),
								Days.text(activity.startsAt()), settings.place(), Days.text(settings.cancelDeadline())),
						false));
	}

	/** Groups that are too large for the places that are free keep their position. */
	void passed(ActivityRow activity, ActivitySettings settings, int left, Collection<List<SignUp>> waiting,
			List<SignUp> promoted) {
		Set<Long> taken = promoted.stream().map(SignUp::ticket).collect(Collectors.toSet());
		waiting.stream()
			.filter((group) -> left > 0 && group.size() > left && !taken.contains(group.getFirst().ticket()))
			.map(List::getFirst)
			.forEach((first) -> tell(activity, first, "fewer:%d:%d".formatted(first.ticket(), left), Topic.WAITING_LIST,
					"现在有 %d 个空位".formatted(left),
					"“%s”空出 %d 个位置，坐不下你们一起报名的所有人。位次还在；也可以先减少人数。".formatted(settings.title(), left), false));
	}

	void decided(ActivityRow activity, ActivitySettings settings, SignUp signUp) {
		String reason = (signUp.reason() != null && !signUp.reason().isEmpty()) ? "原因：" + signUp.reason() : "";
		String text = switch (signUp.state()) {
			case CONFIRMED ->
				"“%s”的报名通过了：%s，%s。".formatted(settings.title(), Days.text(activity.startsAt()), settings.place());
			case WAITING -> "“%s”的报名通过了，现在没有空位，您排在候补里。".formatted(settings.title());
			case REFUSED -> "“%s”的报名没有通过。%s".formatted(settings.title(), reason);
			case CANCELLED -> "您在“%s”的报名被组织者取消了。%s".formatted(settings.title(), reason);
			case PENDING, WITHDRAWN, ATTENDED, ABSENT -> throw new IllegalStateException(signUp.state().name());
		};
		tell(activity, signUp, "decided:%d:%s".formatted(signUp.ticket(), signUp.state()), Topic.SIGN_UP_RESULT, "报名结果",
				text, false);
	}

	void lostPlace(ActivityRow activity, ActivitySettings settings, SignUp signUp) {
		tell(activity, signUp, "lost:" + activity.version(), Topic.SIGN_UP_RESULT, "您回到了候补",
				"“%s”的名额减少了，您现在排在候补里，位次按报名先后。".formatted(settings.title()), false);
	}

	void changed(ActivityRow activity, ActivitySettings settings, SignUp signUp, boolean clashes, Instant now) {
		tell(activity, signUp, "changed:" + activity.version(), Topic.CHANGED, "活动已改期",
				"“%s”改为 %s，%s。%s".formatted(settings.title(), Days.text(activity.startsAt()), settings.place(),
						clashes ? "和您另一个活动时间重叠，请取消其中一个。" : "来不了可以在开始前取消。"),
				soon(activity, now));
	}

	void cancelled(ActivityRow activity, ActivitySettings settings, SignUp signUp, String reason, Instant now) {
		tell(activity, signUp, "cancelled", Topic.CANCELLED, "活动取消",
				"%s 的“%s”取消了。原因：%s".formatted(Days.text(activity.startsAt()), settings.title(), reason),
				soon(activity, now));
	}

	private static boolean soon(ActivityRow activity, Instant now) {
		return Duration.between(now, activity.startsAt()).compareTo(SOON) <= 0;
	}

	private void tell(ActivityRow activity, SignUp signUp, String what, Topic topic, String title, String text,
			boolean urgent) {
		signUp.told(this.volunteers.get(signUp.residentId()))
			.forEach((recipient) -> this.messages
				.add(new Message(recipient, "activity:%s:%s".formatted(activity.code(), what), topic, title, text,
						"/activity/" + activity.code(), urgent)));
	}

}
