package org.chuxin.identity.volunteer.ward;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.chuxin.identity.Person.Relation;
import org.chuxin.identity.volunteer.age.BirthDate;
import org.chuxin.identity.volunteer.consent.Agreement;

/**
 * What a guardian tells about a child.
 *
 * @param realName the name
 * @param birthDate ISO local date
 * @param relation what the guardian is to the child
 * @param consents what the guardian agrees to
 */
record WardRequest(@NotNull @Pattern(regexp = BirthDate.NAME, message = BirthDate.NAME_RULE) String realName,
		@NotNull @Pattern(regexp = BirthDate.FORM, message = BirthDate.RULE) String birthDate,
		@NotNull Relation relation, @NotNull @Size(max = 10) List<@NotNull @Valid Agreement> consents) {

	@Override
	public String toString() {
		return "WardRequest";
	}

}
