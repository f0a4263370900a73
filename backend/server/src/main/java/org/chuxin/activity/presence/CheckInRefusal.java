package org.chuxin.activity.presence;

import org.chuxin.activity.roll.Refusal;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/** Why somebody cannot check in or out, each with its own code and sentence. */
public enum CheckInRefusal {

	/** Unknown or a draft. */
	ACTIVITY_NOT_FOUND(Refusal.ACTIVITY_NOT_FOUND),

	/** Nobody of that name is signed up, or the caller may not act for them. */
	NOT_SIGNED_UP(Refusal.NOT_SIGNED_UP),

	/** Not one of our codes. */
	CODE_FORGED("这不是这次活动的签到码。请扫组织者屏幕上的码。"),

	/** The code of another activity. */
	WRONG_ACTIVITY("这是另一个活动的签到码。请到那个活动的页面去签，或者扫这个活动的码。"),

	/** A code for coming used for going, or the other way round. */
	WRONG_DIRECTION("签到和签退的码不一样。请组织者换一下屏幕上的码，再扫一次。"),

	/** The organiser called it off. */
	ACTIVITY_CANCELLED(Refusal.ACTIVITY_CANCELLED),

	/** Closed by the organiser. */
	ACTIVITY_OVER(Refusal.ACTIVITY_OVER),

	/** Withdrawn, refused or removed. */
	SIGN_UP_ENDED("这次报名已经取消，不能签到。想参加请和组织者说一声。"),

	/** An organiser has not decided yet. */
	PENDING_ONLY("您的报名还在等组织者审核。请现场和组织者说一声。"),

	/** Has no place. */
	WAITING_ONLY("您还在候补，没有名额。请现场问问组织者有没有空位。"),

	/** The activity does not offer this way. */
	WAY_NOT_OFFERED("这个活动不用这种方式签到。请看活动页上写的方式，或者请组织者帮您签。"),

	/** More presences than one activity can have. */
	TOO_MANY_PAIRS("一次活动最多签到三次。需要更正，请和组织者说一声。"),

	/** Goes, or comes again, without having come. */
	NOT_CHECKED_IN("还没有您的签到记录，请先签到。"),

	/** Comes again without having gone. */
	CHECK_OUT_FIRST("上一次还没有签退，请先签退，再签到。"),

	/** Shown more than 40 s ago. */
	CODE_EXPIRED("这个码已经过时了，请扫屏幕上现在的码。"),

	/** Not newer than what this person used. */
	CODE_REPLAYED("这个码您已经用过了。请等屏幕上换了码，再扫一次。"),

	/** Before the window. */
	TOO_EARLY("还没到签到时间，到时间再来。"),

	/** After the window. */
	TOO_LATE("现在不能签了，时间已经过了。人到了的话，请组织者写上时间帮您补。"),

	/** Too far away. */
	OUT_OF_RADIUS("您离活动地点还有点远。走近一些再签，或者请组织者帮您签。"),

	/** A child under 10 whose grown-up did not come yet (B22). */
	ADULT_NEEDED_FIRST("未满 10 周岁的孩子，要等一起报名的大人先签到。"),

	/** Its time is on record. */
	HOURS_RECORDED("这次的时间已经记录，不能在这里改。要更正请改时长记录，并写明原因。"),

	/** Said to be absent although they checked in. */
	HAS_CHECKED_IN("这个人有签到记录，不能记为未到。");

	private final String sentence;

	private final @Nullable Refusal same;

	CheckInRefusal(String sentence) {
		this.sentence = sentence;
		this.same = null;
	}

	CheckInRefusal(Refusal same) {
		this.sentence = "";
		this.same = same;
	}

	/**
	 * The refusal as the client gets it.
	 * @return 404 or 409 with this name as its code
	 */
	public Problem problem() {
		return (this.same != null) ? this.same.problem() : Problem.of(HttpStatus.CONFLICT, name(), this.sentence);
	}

}
