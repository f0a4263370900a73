package org.chuxin.identity.volunteer.consent;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chuxin.identity.ConsentPurpose;

/**
 * A sentence that is agreed to.
 *
 * @param purpose what it is about
 * @param version its name; a changed sentence gets a new one
 * @param text the sentence
 * @param required whether nothing goes without it, for those whom it concerns
 */
public record ConsentText(ConsentPurpose purpose, String version, String text, boolean required) {

	private static final String VERSION = "2026-11";

	private static final Map<ConsentPurpose, ConsentText> TEXTS = Map.of(ConsentPurpose.SERVICE_RECORD,
			required(ConsentPurpose.SERVICE_RECORD, "同意记录我参加的志愿服务：活动、日期、地点、时长和组织单位，用来计时长和出具证明。"),
			ConsentPurpose.INSURANCE, optional(ConsentPurpose.INSURANCE, "同意为办理活动保险，把我的姓名和出生日期交给承保单位。"),
			ConsentPurpose.PUBLIC_NAME, optional(ConsentPurpose.PUBLIC_NAME, "同意公布服务时长时写我的姓名。不同意就只写姓。"),
			ConsentPurpose.NATIONAL_SYSTEM, optional(ConsentPurpose.NATIONAL_SYSTEM, "同意把我的服务记录报送全国志愿服务信息系统。"),
			ConsentPurpose.GUARDIAN, required(ConsentPurpose.GUARDIAN, "监护人已在场，同意我登记为志愿者并参加志愿服务。"),
			ConsentPurpose.WARD_DATA, required(ConsentPurpose.WARD_DATA, "我是孩子的监护人，同意为志愿服务保存孩子的姓名和出生日期。"),
			ConsentPurpose.WARD_COMPANY, required(ConsentPurpose.WARD_COMPANY, "同意孩子参加志愿服务。不满 10 周岁时，由我或我托付的成年人全程陪同。"));

	/**
	 * The sentences of some purposes.
	 * @param purposes which
	 * @return in this order
	 */
	public static List<ConsentText> of(ConsentPurpose... purposes) {
		return Stream.of(purposes).map(ConsentText::of).toList();
	}

	/**
	 * The sentence of a purpose.
	 * @param purpose which
	 * @return its current text
	 */
	public static ConsentText of(ConsentPurpose purpose) {
		return TEXTS.getOrDefault(purpose, required(purpose, ""));
	}

	private static ConsentText required(ConsentPurpose purpose, String text) {
		return new ConsentText(purpose, VERSION, text, true);
	}

	private static ConsentText optional(ConsentPurpose purpose, String text) {
		return new ConsentText(purpose, VERSION, text, false);
	}

}
