package org.chuxin.identity.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.chuxin.identity.ConsentPurpose;
import org.chuxin.identity.Person.Contact;
import org.chuxin.identity.Person.Guardian;
import org.chuxin.identity.volunteer.consent.ConsentText;
import org.chuxin.identity.volunteer.consent.GivenConsent;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer as they see themselves.
 *
 * @param registered whether they are one
 * @param registeredAt when they registered; absent when they never did
 * @param leftAt when they left; absent while they are one
 * @param realName the name
 * @param birthDate the birth date
 * @param phone the verified number, its middle hidden
 * @param nationalNumber number in the national system
 * @param skills from the list
 * @param otherSkills in own words
 * @param emergencyContact whom to call
 * @param guardian of a minor
 * @param consents what stands
 * @param consentTexts what can be agreed to
 * @param serverNow the server's time
 */
record VolunteerView(boolean registered, @Nullable Instant registeredAt, @Nullable Instant leftAt,
		@Nullable String realName, @Nullable LocalDate birthDate, @Nullable String phone,
		@Nullable String nationalNumber, @Nullable List<Skill> skills, @Nullable List<String> otherSkills,
		@Nullable Contact emergencyContact, @Nullable Guardian guardian, List<Given> consents,
		List<ConsentText> consentTexts, Instant serverNow) {

	static VolunteerView nobody(Instant now) {
		return new VolunteerView(false, null, null, null, null, null, null, null, null, null, null, List.of(),
				RegistrationRules.texts(), now);
	}

	static VolunteerView of(Registered.History history, List<GivenConsent> consents, Instant now) {
		List<Given> given = consents.stream().map(Given::of).toList();
		Registered told = history.details();
		if (told == null) {
			return new VolunteerView(false, history.registeredAt(), history.leftAt(), null, null, null, null, null,
					null, null, null, given, RegistrationRules.texts(), now);
		}
		return new VolunteerView(true, history.registeredAt(), null, told.realName(), told.birthDate(),
				masked(told.phone()), told.nationalNumber(), told.skills(), told.otherSkills(), told.emergencyContact(),
				told.guardian(), given, RegistrationRules.texts(), now);
	}

	private static String masked(String phone) {
		String start = (phone.length() > 8) ? phone.substring(0, 3) : "";
		return start + "****" + phone.substring(Math.max(phone.length() - 4, 0));
	}

	@Override
	public String toString() {
		return "VolunteerView";
	}

	/** A consent that stands. */
	record Given(ConsentPurpose purpose, String version, Instant givenAt) {

		static Given of(GivenConsent consent) {
			return new Given(consent.purpose(), consent.version(), consent.givenAt());
		}

	}

}
