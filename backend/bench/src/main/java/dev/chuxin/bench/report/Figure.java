package dev.chuxin.bench.report;

import java.util.Locale;

/**
 * One figure of a comparison.
 *
 * @param what its name
 * @param value what was measured
 * @param unit of value and limits, may be empty
 * @param must what has to be reached
 * @param aim what we aim at
 * @param least whether must and aim are least values, else they are greatest ones
 */
public record Figure(String what, double value, String unit, double must, double aim, boolean least) {

	/** A figure that must not be greater. */
	public static Figure atMost(String what, double value, String unit, double must, double aim) {
		return new Figure(what, value, unit, must, aim, false);
	}

	/** A figure that must not be smaller. */
	public static Figure atLeast(String what, double value, String unit, double must, double aim) {
		return new Figure(what, value, unit, must, aim, true);
	}

	/** Whether what has to be reached is reached. */
	public boolean reached() {
		return reaches(this.must);
	}

	/** Whether what we aim at is reached. */
	public boolean aimed() {
		return reaches(this.aim);
	}

	private boolean reaches(double limit) {
		return this.least ? this.value >= limit : this.value <= limit;
	}

	/** The limit that has to be reached, with its sign. */
	public String mustText() {
		return (this.least ? "≥ " : "≤ ") + number(this.must) + this.unit;
	}

	/** The limit that we aim at, with its sign. */
	public String aimText() {
		return (this.least ? "≥ " : "≤ ") + number(this.aim) + this.unit;
	}

	/** The value as people read it. */
	public String valueText() {
		return number(this.value) + this.unit;
	}

	private static String number(double value) {
		if (Math.abs(value) >= 100) {
			return String.format(Locale.ROOT, "%,.0f", value);
		}
		String text = String.format(Locale.ROOT, (Math.abs(value) < 1) ? "%.3f" : "%.2f", value);
		return text.replaceAll("0+$", "").replaceAll("\\.$", "");
	}

}
