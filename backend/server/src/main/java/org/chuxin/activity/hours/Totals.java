package org.chuxin.activity.hours;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.chuxin.activity.recruitment.ActivityKind.Gives;

/**
 * Sums of a person's ledger (DOMAIN.md B7, B9).
 *
 * @param confirmedMinutes service that counts
 * @param pendingMinutes service that does not count yet
 * @param trainingMinutes training that counts, never added to service
 * @param years the same by year, newest first
 */
public record Totals(int confirmedMinutes, int pendingMinutes, int trainingMinutes, List<Year> years) {

	static Totals of(List<Sum> sums) {
		Predicate<Sum> counts = (sum) -> sum.state() == RecordState.CONFIRMED;
		Predicate<Sum> service = (sum) -> sum.gives() == Gives.SERVICE_TIME;
		Predicate<Sum> training = (sum) -> sum.gives() == Gives.TRAINING_TIME;
		List<Year> years = sums.stream().map(Sum::localYear).distinct().map((year) -> {
			Predicate<Sum> then = (sum) -> sum.localYear() == year;
			return new Year(year, minutes(sums, then.and(counts).and(service)),
					minutes(sums, then.and(counts).and(training)));
		}).toList();
		return new Totals(minutes(sums, counts.and(service)), minutes(sums, counts.negate().and(service)),
				minutes(sums, counts.and(training)), years);
	}

	private static int minutes(List<Sum> sums, Predicate<Sum> which) {
		return sums.stream().filter(which).mapToInt(Sum::minutes).sum();
	}

	/**
	 * Hours as they are shown (DOMAIN.md H).
	 * @param minutes 0 or more
	 * @return hours with one decimal, rounded down
	 */
	public static String hours(int minutes) {
		return String.format(Locale.ROOT, "%d.%d", minutes / 60, minutes % 60 / 6);
	}

	/**
	 * Sums of a year.
	 *
	 * @param year in Asia/Shanghai
	 * @param confirmedMinutes service that counts
	 * @param trainingMinutes training that counts
	 */
	public record Year(int year, int confirmedMinutes, int trainingMinutes) {
	}

	/** A sum as SQL makes it. */
	record Sum(int localYear, Gives gives, RecordState state, int minutes) {
	}

}
