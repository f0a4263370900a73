package org.chuxin.quiz.marking;

/** Writes numbers as people write them, independently of the reader under test. */
final class ChineseNumbers {

	private static final String DIGITS = "零一二三四五六七八九";

	private static final String[] UNITS = { "", "十", "百", "千" };

	private ChineseNumbers() {
	}

	/** 0 to 99,999,999 with units: 三万零二十. */
	static String words(int number) {
		if (number < 10_000) {
			return (number == 0) ? "零" : section(number);
		}
		int low = number % 10_000;
		String gap = (low > 0 && low < 1_000) ? "零" : "";
		return section(number / 10_000) + "万" + ((low > 0) ? gap + section(low) : "");
	}

	/** Digit by digit: 一九二一. */
	static String digits(int number) {
		StringBuilder text = new StringBuilder();
		for (char digit : Integer.toString(number).toCharArray()) {
			text.append((digit == '0') ? '〇' : DIGITS.charAt(digit - '0'));
		}
		return text.toString();
	}

	private static String section(int number) {
		StringBuilder text = new StringBuilder();
		boolean gap = false;
		for (int power = 3; power >= 0; power--) {
			int digit = number / (int) Math.pow(10, power) % 10;
			if (digit == 0) {
				gap = !text.isEmpty();
				continue;
			}
			text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(UNITS[power]);
			gap = false;
		}
		return text.toString();
	}

}
