package org.chuxin.quiz.marking;

/**
 * Reads numbers written with units, below a hundred million times a hundred million:
 * 一百零五, 三万二千, 三万二 (32000), 960万, 一百一十四万亿.
 */
final class NumberWords {

	static final String UNITS = "亿万千百十";

	private static final long[] WORTH = { 100_000_000, 10_000, 1_000, 100, 10 };

	private static final int LONGEST_RUN = 40;

	private static final int LONGEST_ARABIC = 8; // so that no product overflows

	private static final long NONE = -1;

	private NumberWords() {
	}

	/**
	 * The number that a run of numerals says.
	 * @param run numerals, with 〇 for zero
	 * @return its value, or -1 when it says none or has no unit
	 */
	static long value(String run) {
		return (run.length() <= LONGEST_RUN) ? value(run, true) : NONE;
	}

	private static long value(String run, boolean last) {
		for (int unit = 0; unit < WORTH.length; unit++) {
			int index = run.indexOf(UNITS.charAt(unit));
			if (index >= 0) {
				long times = times(run.substring(0, index), WORTH[unit]);
				long rest = rest(run.substring(index + 1), WORTH[unit], last);
				return (times > 0 && rest >= 0 && rest < WORTH[unit]) ? times * WORTH[unit] + rest : NONE;
			}
		}
		return NONE;
	}

	private static long times(String before, long worth) {
		if (worth == 10) {
			return before.isEmpty() ? 1 : digitOrNone(before);
		}
		return before.equals("两") ? 2 : valueOrAtom(before, false);
	}

	private static long rest(String after, long worth, boolean last) {
		if (after.isEmpty()) {
			return 0;
		}
		if (after.charAt(0) == '〇') {
			return positive(valueOrAtom(after.substring(1), last));
		}
		if (worth > 10 && after.length() == 1) {
			// 三万二 is short for 三万二千, but 三万二亿 is nothing
			return last ? positive(digitOrNone(after)) * (worth / 10) : NONE;
		}
		return positive(valueOrAtom(after, last));
	}

	private static long valueOrAtom(String run, boolean last) {
		long value = value(run, last);
		return (value != NONE) ? value : atom(run);
	}

	private static long atom(String run) {
		boolean arabic = run.length() <= LONGEST_ARABIC && !run.isEmpty()
				&& run.chars().allMatch((character) -> character >= '0' && character <= '9');
		return arabic ? Long.parseLong(run) : digitOrNone(run);
	}

	private static long digitOrNone(String run) {
		return (run.length() == 1) ? Numerals.digit(run.charAt(0)) : NONE;
	}

	private static long positive(long value) {
		return (value > 0) ? value : NONE;
	}

}
