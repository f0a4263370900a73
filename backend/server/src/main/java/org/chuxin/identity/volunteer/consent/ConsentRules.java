package org.chuxin.identity.volunteer.consent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.chuxin.identity.ConsentPurpose;
import org.chuxin.identity.volunteer.problem.VolunteerProblems;
import org.chuxin.platform.web.Problem;

/** Whether what came is an agreement to what is asked; never blocks. */
public final class ConsentRules {

	private static final String FIELD = "consents";

	private ConsentRules() {
	}

	/**
	 * Insists on current sentences, each at most once, and on the required ones.
	 * @param agreements what came
	 * @param asked what may be agreed to
	 * @throws Problem 400 when something is missing, twice or not asked for, 409 when a
	 * sentence changed
	 */
	public static void check(List<Agreement> agreements, List<ConsentText> asked) {
		Set<ConsentPurpose> given = EnumSet.noneOf(ConsentPurpose.class);
		for (Agreement agreement : agreements) {
			ConsentText text = asked.stream()
				.filter((each) -> each.purpose() == agreement.purpose())
				.findFirst()
				.orElseThrow(() -> Problem.invalid(FIELD, "NotAsked", "这里不需要同意这一项，请去掉再提交。"));
			if (!given.add(agreement.purpose())) {
				throw Problem.invalid(FIELD, "Twice", "同一件事只同意一次就好，请去掉重复的。");
			}
			if (!text.version().equals(agreement.version())) {
				throw VolunteerProblems.consentTextChanged();
			}
		}
		asked.stream()
			.filter((text) -> text.required() && !given.contains(text.purpose()))
			.findFirst()
			.ifPresent((text) -> {
				throw Problem.invalid(FIELD, "Required", "要同意这一项才能提交：" + text.text());
			});
	}

}
