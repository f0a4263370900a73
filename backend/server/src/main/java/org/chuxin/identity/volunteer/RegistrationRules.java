package org.chuxin.identity.volunteer;

import java.time.LocalDate;
import java.util.List;

import org.chuxin.identity.ConsentPurpose;
import org.chuxin.identity.volunteer.age.BirthDate;
import org.chuxin.identity.volunteer.age.BirthDate.Stage;
import org.chuxin.identity.volunteer.consent.Agreement;
import org.chuxin.identity.volunteer.consent.ConsentRules;
import org.chuxin.identity.volunteer.consent.ConsentText;
import org.chuxin.identity.volunteer.problem.VolunteerProblems;
import org.chuxin.platform.web.Problem;

/** Who may register, with whose consent (DOMAIN.md B1, B5, H); never blocks. */
final class RegistrationRules {

	private static final List<ConsentText> GROWN = ConsentText.of(ConsentPurpose.SERVICE_RECORD,
			ConsentPurpose.INSURANCE, ConsentPurpose.PUBLIC_NAME, ConsentPurpose.NATIONAL_SYSTEM);

	private static final List<ConsentText> MINOR = ConsentText.of(ConsentPurpose.SERVICE_RECORD,
			ConsentPurpose.INSURANCE, ConsentPurpose.PUBLIC_NAME, ConsentPurpose.NATIONAL_SYSTEM,
			ConsentPurpose.GUARDIAN);

	private RegistrationRules() {
	}

	/**
	 * Insists on what the age asks for.
	 * @param wanted what came
	 * @param today the day in Asia/Shanghai
	 * @return the birth date
	 */
	static BirthDate check(Registration wanted, LocalDate today) {
		BirthDate born = BirthDate.parse(wanted.birthDate(), today);
		switch (born.on(today)) {
			case TOO_YOUNG -> throw VolunteerProblems.tooYoung();
			case WARD -> throw VolunteerProblems.guardianRegisters();
			case MINOR -> minor(wanted);
			case ADULT -> adult(wanted);
		}
		return born;
	}

	/** Every sentence that somebody may be asked to agree to. */
	static List<ConsentText> texts() {
		return MINOR;
	}

	private static void minor(Registration wanted) {
		boolean agreed = wanted.consents().stream().map(Agreement::purpose).anyMatch(ConsentPurpose.GUARDIAN::equals);
		if (wanted.guardian() == null || !agreed) {
			throw VolunteerProblems.guardianNeeded();
		}
		ConsentRules.check(wanted.consents(), MINOR);
	}

	private static void adult(Registration wanted) {
		if (wanted.guardian() != null) {
			throw Problem.invalid("guardian", "Adult", "满 18 周岁不用填监护人，请去掉再提交。");
		}
		ConsentRules.check(wanted.consents(), GROWN);
	}

	/** Whether a birth date is an adult's. */
	static boolean isAdult(LocalDate born, LocalDate today) {
		return new BirthDate(born).on(today) == Stage.ADULT;
	}

}
