package org.chuxin.notice;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.chuxin.ChuxinApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** The server with an audience of the tests, for a process of its own. */
public final class ServerWithAudience {

	static final String AUDIENCE = "range";

	private ServerWithAudience() {
	}

	/**
	 * Starts the server.
	 * @param arguments its settings
	 */
	public static void main(String[] arguments) {
		new SpringApplicationBuilder(ChuxinApplication.class)
			.initializers(
					(GenericApplicationContext context) -> context.registerBean(Audience.class, RangeOfResidents::new))
			.run(arguments);
	}

	/** The key of a plan for residents with consecutive ids. */
	static String key(List<Long> residents) {
		return residents.getFirst() + ":" + residents.size() + ":";
	}

	private static final class RangeOfResidents implements Audience {

		@Override
		public String name() {
			return AUDIENCE;
		}

		@Override
		public List<Message> due(String key, Instant now) {
			List<String> parts = List.of(key.split(":"));
			long first = Long.parseLong(parts.getFirst());
			return LongStream.range(first, first + Long.parseLong(parts.get(1)))
				.mapToObj((id) -> NoticeVocabulary.message(id, key))
				.toList();
		}

	}

}
