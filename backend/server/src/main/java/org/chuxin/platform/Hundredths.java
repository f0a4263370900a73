package org.chuxin.platform;

import java.math.BigDecimal;

/** Whole hundredths of a mark or a point, and the decimal number that clients see. */
public final class Hundredths {

	private Hundredths() {
	}

	/**
	 * The decimal form.
	 * @param hundredths whole hundredths
	 * @return the same amount with at most two decimals
	 */
	public static BigDecimal decimal(int hundredths) {
		BigDecimal plain = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
		return (plain.scale() < 0) ? plain.setScale(0) : plain;
	}

	/**
	 * Reads the decimal form.
	 * @param decimal at most two decimals
	 * @return whole hundredths
	 * @throws ArithmeticException if there are more decimals, or too many digits
	 */
	public static int of(BigDecimal decimal) {
		return decimal.movePointRight(2).intValueExact();
	}

}
