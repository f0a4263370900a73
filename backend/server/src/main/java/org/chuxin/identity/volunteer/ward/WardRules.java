package org.chuxin.identity.volunteer.ward;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.chuxin.identity.ConsentPurpose;
import org.chuxin.identity.volunteer.age.BirthDate;
import org.chuxin.identity.volunteer.consent.ConsentText;
import org.chuxin.identity.volunteer.problem.VolunteerProblems;

/** Which children a guardian registers (DOMAIN.md B5, B22, H); never blocks. */
final class WardRules {

	/** What a guardian agrees to. */
	static final List<ConsentText> TEXTS = ConsentText.of(ConsentPurpose.WARD_DATA, ConsentPurpose.WARD_COMPANY);

	private WardRules() {
	}

	/** A ward who turned 14 stays one until they register themselves. */
	static void check(LocalDate born, Optional<Ward> before, LocalDate today) {
		boolean unchanged = before.map(Ward::birthDate).filter(born::equals).isPresent();
		switch (new BirthDate(born).on(today)) {
			case TOO_YOUNG -> throw VolunteerProblems.tooYoung();
			case WARD -> {
			}
			case MINOR, ADULT -> {
				if (!unchanged) {
					throw VolunteerProblems.wardGrown();
				}
			}
		}
	}

}
