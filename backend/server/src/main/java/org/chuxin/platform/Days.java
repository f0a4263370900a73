package org.chuxin.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Local days of the district; days, weeks, months and years are Asia/Shanghai. */
public final class Days {

	/** The district's time zone. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm:ss", Locale.CHINA)
		.withZone(ZONE);

	private Days() {
	}

	/**
	 * The local day on which something happened.
	 * @param instant the moment
	 * @return the day in Asia/Shanghai
	 */
	public static LocalDate of(Instant instant) {
		return LocalDate.ofInstant(instant, ZONE);
	}

	/**
	 * A moment as residents read it.
	 * @param instant the moment
	 * @return day and time in Asia/Shanghai, to the second
	 */
	public static String text(Instant instant) {
		return MOMENT.format(instant);
	}

}
