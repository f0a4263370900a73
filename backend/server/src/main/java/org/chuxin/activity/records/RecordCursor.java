package org.chuxin.activity.records;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

import org.chuxin.activity.hours.ServiceRecord;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of records begins.
 *
 * @param first a moment in microseconds, or a person
 * @param second id of a record, or its number
 */
record RecordCursor(long first, long second) {

	private static final int ID = 11;

	private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

	static RecordCursor newest(@Nullable String text) {
		return (text != null) ? parse(text)
				: new RecordCursor(ChronoUnit.MICROS.between(Instant.EPOCH, LAST), Long.MAX_VALUE);
	}

	static RecordCursor first(@Nullable String text) {
		return (text != null) ? parse(text) : new RecordCursor(Long.MIN_VALUE, 0);
	}

	private static RecordCursor parse(String text) {
		OptionalLong first = Ids.parse(text.substring(0, Math.min(ID, text.length())));
		OptionalLong second = Ids.parse(text.substring(Math.min(ID, text.length())));
		if (first.isEmpty() || second.isEmpty()) {
			throw Problem.invalid("cursor", "Cursor", "这一页找不到了，请从第一页重新看。");
		}
		return new RecordCursor(first.getAsLong(), second.getAsLong());
	}

	/** The moment, for pages by time; one that no record can have means the newest. */
	Instant moment() {
		long last = ChronoUnit.MICROS.between(Instant.EPOCH, LAST);
		return Instant.EPOCH.plus(Math.clamp(this.first, 0, last), ChronoUnit.MICROS);
	}

	/** The number of a record, for pages by person. */
	int number() {
		return Math.clamp(this.second, 0, Byte.MAX_VALUE);
	}

	static String byTime(ServiceRecord last) {
		return Ids.text(ChronoUnit.MICROS.between(Instant.EPOCH, last.fromAt())) + Ids.text(last.id());
	}

	static String byPerson(ServiceRecord last) {
		return Ids.text(last.residentId()) + Ids.text(last.number());
	}

}
