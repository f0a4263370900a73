package org.chuxin.activity.roll;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** Why somebody cannot sign up or withdraw, each with its own code and sentence. */
public enum Refusal {

	/** Unknown, a draft, or not for them. */
	ACTIVITY_NOT_FOUND(HttpStatus.NOT_FOUND, "没有找到这个活动。"),

	/** The organiser called it off. */
	ACTIVITY_CANCELLED(HttpStatus.CONFLICT, "这个活动已经取消。可以看看别的活动。"),

	/** It ended. */
	ACTIVITY_OVER(HttpStatus.CONFLICT, "这个活动已经结束。"),

	/** It has not ended, so it cannot be closed. */
	ACTIVITY_NOT_OVER(HttpStatus.CONFLICT, "这个活动还没有结束，结束以后才能关闭。"),

	/** Somebody checked in and not out, which only a person can settle (B20). */
	ATTENDANCE_OPEN(HttpStatus.CONFLICT, "还有人没有签退。先填好他们的离开时间，再关闭活动。"),

	/** Before the window. */
	SIGN_UP_NOT_OPEN(HttpStatus.CONFLICT, "报名还没开始，到时间再来。"),

	/** After the window. */
	SIGN_UP_CLOSED(HttpStatus.CONFLICT, "报名已经截止。"),

	/** More people than one sign-up may name. */
	GROUP_TOO_LARGE(HttpStatus.CONFLICT, "一次报名的人数超过了这个活动的上限，请分开报名。"),

	/** Refused or removed before. */
	SIGN_UP_BLOCKED(HttpStatus.CONFLICT, "组织者没有同意这次报名。有疑问可以打活动页上的电话。"),

	/** Neither a registered volunteer nor a ward of the caller. */
	PERSON_UNKNOWN(HttpStatus.CONFLICT, "名单里有人还没有登记。请先让本人登记为志愿者，或者先登记您的孩子。"),

	/** Only volunteers can come (B1). */
	VOLUNTEER_NEEDED(HttpStatus.CONFLICT, "这是志愿服务，要先登记为志愿者才能报名。"),

	/** Danger or kind keeps minors out (B4). */
	ADULTS_ONLY(HttpStatus.CONFLICT, "这个活动有一定危险，未满 18 周岁不能参加。"),

	/** A child under 10 comes alone (B22). */
	ADULT_NEEDED(HttpStatus.CONFLICT, "未满 10 周岁的孩子要有大人一起来，请把您自己也报上。"),

	/** Holds an overlapping activity. */
	CLASH(HttpStatus.CONFLICT, "和您另一个活动时间重叠。先取消那一个，才能报这一个。"),

	/** So many wait that it would raise false hope. */
	WAITING_LIST_FULL(HttpStatus.CONFLICT, "候补的人已经很多，暂时不能再排。可以看看别的活动。"),

	/** Nobody of them is signed up by the caller. */
	NOT_SIGNED_UP(HttpStatus.CONFLICT, "没有找到这次报名。"),

	/** After the deadline. */
	WITHDRAWAL_CLOSED(HttpStatus.CONFLICT, "已经过了取消报名的时间。来不了请打活动页上的电话说一声。");

	private final HttpStatus status;

	private final String sentence;

	Refusal(HttpStatus status, String sentence) {
		this.status = status;
		this.sentence = sentence;
	}

	/**
	 * The refusal as the client gets it.
	 * @return 404 or 409 with this name as its code
	 */
	public Problem problem() {
		return Problem.of(this.status, name(), this.sentence);
	}

}
