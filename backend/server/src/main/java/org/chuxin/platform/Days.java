package org.chuxin.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Local days of the district; days, weeks, months and years are Asia/Shanghai. */
public final class Days {

	/** The district's time zone. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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

}
