package org.chuxin.identity.volunteer;

/** What a volunteer is good at; other words stand beside the list. */
enum Skill {

	/** 急救. */
	FIRST_AID("急救"),

	/** 医疗护理. */
	NURSING("医疗护理"),

	/** 陪伴老人. */
	ELDER_CARE("陪伴老人"),

	/** 照看儿童. */
	CHILD_CARE("照看儿童"),

	/** 辅导功课. */
	TEACHING("辅导功课"),

	/** 外语. */
	LANGUAGES("外语"),

	/** 手语. */
	SIGN_LANGUAGE("手语"),

	/** 法律咨询. */
	LEGAL_ADVICE("法律咨询"),

	/** 心理疏导. */
	COUNSELLING("心理疏导"),

	/** 修理. */
	REPAIRS("修理"),

	/** 电脑手机. */
	COMPUTERS("电脑手机"),

	/** 摄影摄像. */
	PHOTOGRAPHY("摄影摄像"),

	/** 文艺. */
	ARTS("文艺"),

	/** 体育. */
	SPORTS("体育"),

	/** 驾驶. */
	DRIVING("驾驶"),

	/** 做饭. */
	COOKING("做饭");

	private final String words;

	Skill(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

}
