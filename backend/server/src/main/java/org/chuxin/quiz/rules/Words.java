package org.chuxin.quiz.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chuxin.platform.Days;
import org.chuxin.platform.Hundredths;

/** Moments, durations and marks as residents read them. */
final class Words {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 E H:mm", Locale.CHINA);

	private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日 E H:mm", Locale.CHINA);

	private Words() {
	}

	static String moment(Instant instant) {
		return MOMENT.format(local(instant));
	}

	/** A window over new year names its years. */
	static String range(Instant from, Instant to) {
		boolean sameYear = local(from).getYear() == local(to).getYear();
		DateTimeFormatter format = sameYear ? MOMENT : WITH_YEAR;
		return format.format(local(from)) + " – " + format.format(local(to));
	}

	static String duration(int seconds) {
		List<String> parts = new ArrayList<>();
		add(parts, seconds / 3600, "小时");
		add(parts, seconds / 60 % 60, "分钟");
		add(parts, seconds % 60, "秒");
		return String.join(" ", parts);
	}

	static String seconds(int millis) {
		return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " 秒";
	}

	static String marks(int hundredths) {
		return Hundredths.decimal(hundredths).toPlainString() + " 分";
	}

	private static ZonedDateTime local(Instant instant) {
		return instant.atZone(Days.ZONE);
	}

	private static void add(List<String> parts, int count, String unit) {
		if (count > 0) {
			parts.add(count + " " + unit);
		}
	}

}
