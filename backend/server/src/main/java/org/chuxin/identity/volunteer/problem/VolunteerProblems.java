package org.chuxin.identity.volunteer.problem;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
public final class VolunteerProblems {

	private VolunteerProblems() {
	}

	/**
	 * Nobody below 8 serves (DOMAIN.md H).
	 * @return 409
	 */
	public static Problem tooYoung() {
		return conflict("TOO_YOUNG", "满 8 周岁以后才能参加志愿服务，现在什么都没有记下。");
	}

	/**
	 * Below 14 a guardian registers (DOMAIN.md B5).
	 * @return 409
	 */
	public static Problem guardianRegisters() {
		return conflict("GUARDIAN_REGISTERS", "未满 14 周岁由监护人登记：请监护人用自己的微信，在“我的—志愿者”里添加孩子。");
	}

	/**
	 * From 14 to 17 a guardian agrees (DOMAIN.md B5).
	 * @return 409
	 */
	public static Problem guardianNeeded() {
		return conflict("GUARDIAN_NEEDED", "未满 18 周岁要有监护人同意：请填监护人的姓名、电话和关系，并请监护人勾选同意。");
	}

	/**
	 * No number is verified yet.
	 * @return 409
	 */
	public static Problem phoneNeeded() {
		return conflict("PHONE_NEEDED", "还没有手机号：请点“用微信验证手机号”，再提交。");
	}

	/**
	 * WeChat knows the code no more.
	 * @return 409
	 */
	public static Problem phoneCodeInvalid() {
		return conflict("PHONE_CODE_INVALID", "手机号的验证已失效，请再点一次“用微信验证手机号”。填好的内容都在。");
	}

	/**
	 * The sentences that were agreed to are not the current ones.
	 * @return 409
	 */
	public static Problem consentTextChanged() {
		return conflict("CONSENT_TEXT_CHANGED", "同意事项刚刚更新了，请读过新的一版再提交。填好的内容都在。");
	}

	/**
	 * Who looks after wards cannot leave before them.
	 * @return 409
	 */
	public static Problem wardsRemain() {
		return conflict("WARDS_REMAIN", "您登记的孩子还在名单里，他们要靠您的电话联系。请先移除孩子，再退出。");
	}

	/**
	 * Only a registered volunteer who is grown up registers wards.
	 * @return 409
	 */
	public static Problem guardianNotRegistered() {
		return conflict("GUARDIAN_NOT_REGISTERED", "请您先登记为志愿者（满 18 周岁），再添加孩子：活动里有事要能联系到您。");
	}

	/**
	 * There are as many wards as a guardian may have.
	 * @return 409
	 */
	public static Problem wardsFull() {
		return conflict("WARDS_FULL", "一位监护人最多登记 5 个孩子。请先移除一个，再添加。");
	}

	/**
	 * From 14 on they register themselves.
	 * @return 409
	 */
	public static Problem wardGrown() {
		return conflict("WARD_GROWN", "满 14 周岁请用本人的微信登记，您在那里填监护人。");
	}

	private static Problem conflict(String code, String detail) {
		return Problem.of(HttpStatus.CONFLICT, code, detail);
	}

}
