package org.chuxin.identity.volunteer.age;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

import org.chuxin.platform.web.Problem;

/**
 * When a person was born, and what their age allows (DOMAIN.md B5, H).
 *
 * @param day the day
 */
public record BirthDate(LocalDate day) {

	/** How a client writes it. */
	public static final String FORM = "\\d{4}-\\d{2}-\\d{2}";

	/** What is said when it is not. */
	public static final String RULE = "出生日期写成 2000-01-31 这样。";

	/** How names of people are written. */
	public static final String NAME = "\\p{L}[\\p{L}\\p{M}·•．. ]{0,29}";

	/** What is said when they are not. */
	public static final String NAME_RULE = "姓名写 1 到 30 个字，只用文字和间隔号。";

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	/**
	 * Reads a day.
	 * @param text what a client sent, in the right form
	 * @param today the day in Asia/Shanghai
	 * @return the birth date
	 * @throws Problem 400 when there is no such day, or nobody can have been born on it
	 */
	public static BirthDate parse(String text, LocalDate today) {
		try {
			LocalDate day = LocalDate.parse(text);
			if (!day.isBefore(EARLIEST) && !day.isAfter(today)) {
				return new BirthDate(day);
			}
		}
		catch (DateTimeException ex) {
			// answered below, as a day that is not in the calendar
		}
		throw Problem.invalid("birthDate", "BirthDate", "没有这个出生日期，请改好再提交。");
	}

	/**
	 * What the age allows.
	 * @param today the day in Asia/Shanghai
	 * @return the stage of life
	 */
	public Stage on(LocalDate today) {
		int age = Period.between(this.day, today).getYears();
		if (age < 8) {
			return Stage.TOO_YOUNG;
		}
		if (age < 14) {
			return Stage.WARD;
		}
		return (age < 18) ? Stage.MINOR : Stage.ADULT;
	}

	@Override
	public String toString() {
		return "BirthDate"; // belongs in no log
	}

	/** How far somebody may go alone. */
	public enum Stage {

		/** Below 8: no service. */
		TOO_YOUNG,

		/** 8 to 13: registered by a guardian. */
		WARD,

		/** 14 to 17: by an own act and with a guardian's consent. */
		MINOR,

		/** 18 and more. */
		ADULT

	}

}
