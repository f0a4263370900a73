package org.chuxin.identity;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * What decisions about service need to know of a person.
 *
 * @param residentId a resident, or a ward
 * @param registered whether they are a volunteer by an own act (DOMAIN.md B1); a ward
 * never is
 * @param birthDate known of volunteers and wards only
 * @param guardianId who registered the ward; null for everybody else
 * @param guardianConsented whether a guardian's consent is kept (DOMAIN.md B5)
 */
public record Volunteer(long residentId, boolean registered, @Nullable LocalDate birthDate, @Nullable Long guardianId,
		boolean guardianConsented) {

	/**
	 * The age in full years.
	 * @param day the day that counts, in Asia/Shanghai
	 * @return the age, or empty when the birth date is not known
	 */
	public OptionalInt ageOn(LocalDate day) {
		return (this.birthDate != null) ? OptionalInt.of(Period.between(this.birthDate, day).getYears())
				: OptionalInt.empty();
	}

	@Override
	public String toString() {
		return "Volunteer[" + this.residentId + "]"; // birth dates belong in no log
	}

}
