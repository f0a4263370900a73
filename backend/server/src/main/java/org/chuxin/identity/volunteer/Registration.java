package org.chuxin.identity.volunteer;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.chuxin.identity.Person.Relation;
import org.chuxin.identity.volunteer.age.BirthDate;
import org.chuxin.identity.volunteer.consent.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells who wants to be a volunteer.
 *
 * @param realName as on the identity card
 * @param birthDate ISO local date
 * @param phoneCode of WeChat's button; absent when a number is verified already
 * @param nationalNumber number in the national system
 * @param skills from the list
 * @param otherSkills in own words
 * @param emergencyContact whom to call
 * @param guardian of who is 14 to 17
 * @param consents what is agreed to
 */
record Registration(@NotNull @Pattern(regexp = BirthDate.NAME, message = BirthDate.NAME_RULE) String realName,
		@NotNull @Pattern(regexp = BirthDate.FORM, message = BirthDate.RULE) String birthDate,
		@Nullable @Size(min = 1, max = 200) String phoneCode,
		@Nullable @Pattern(regexp = "[0-9A-Za-z]{6,32}", message = "志愿者编号是 6 到 32 位数字或字母。") String nationalNumber,
		@Size(max = 16) List<@NotNull Skill> skills,
		@Size(max = 5) List<@NotNull @Pattern(regexp = "[\\p{L}\\p{N}\\p{M}\\p{P} ]{1,20}",
				message = "每一项写 1 到 20 个字。") String> otherSkills,
		@Nullable @Valid Contact emergencyContact, @Nullable @Valid Guardian guardian,
		@NotNull @Size(max = 10) List<@NotNull @Valid Agreement> consents) {

	private static final String PHONE = "\\+?[0-9-]{7,20}";

	private static final String PHONE_RULE = "电话写 7 到 20 位数字。";

	/** Leaves lists empty that did not come. */
	Registration {
		skills = Objects.requireNonNullElse(skills, List.of());
		otherSkills = Objects.requireNonNullElse(otherSkills, List.of());
	}

	@Override
	public String toString() {
		return "Registration";
	}

	/** Whom to call. */
	record Contact(@NotNull @Pattern(regexp = BirthDate.NAME, message = BirthDate.NAME_RULE) String name,
			@NotNull @Pattern(regexp = PHONE, message = PHONE_RULE) String phone) {

		@Override
		public String toString() {
			return "Contact";
		}

	}

	/** Who is responsible for a minor. */
	record Guardian(@NotNull @Pattern(regexp = BirthDate.NAME, message = BirthDate.NAME_RULE) String name,
			@NotNull @Pattern(regexp = PHONE, message = PHONE_RULE) String phone, @NotNull Relation relation) {

		@Override
		public String toString() {
			return "Guardian";
		}

	}

}
