package org.chuxin.identity.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.chuxin.identity.Person.Contact;
import org.chuxin.identity.Person.Guardian;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer as kept, opened.
 *
 * @param realName the name
 * @param birthDate the birth date
 * @param phone verified by WeChat
 * @param nationalNumber number in the national system
 * @param skills from the list
 * @param otherSkills in own words
 * @param emergencyContact whom to call
 * @param guardian of a minor
 */
record Registered(String realName, LocalDate birthDate, String phone, @Nullable String nationalNumber,
		List<Skill> skills, List<String> otherSkills, @Nullable Contact emergencyContact, @Nullable Guardian guardian) {

	static Registered of(Registration wanted, LocalDate born, String phone) {
		Registration.Contact emergency = wanted.emergencyContact();
		Registration.Guardian guardian = wanted.guardian();
		return new Registered(wanted.realName(), born, phone, wanted.nationalNumber(),
				wanted.skills().stream().distinct().toList(), wanted.otherSkills(),
				(emergency != null) ? new Contact(emergency.name(), emergency.phone()) : null,
				(guardian != null) ? new Guardian(guardian.name(), guardian.phone(), guardian.relation()) : null);
	}

	@Override
	public String toString() {
		return "Registered";
	}

	/**
	 * What is known of a volunteer or a former one.
	 *
	 * @param registeredAt when they registered
	 * @param leftAt when they left; null while they are a volunteer
	 * @param details what they told; null after they left
	 */
	record History(Instant registeredAt, @Nullable Instant leftAt, @Nullable Registered details) {
	}

}
