package dev.chuxin.sandbox.control;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Remembers the last calls of the platform for assertions; never blocks.
 */
public final class Journal implements Forgetful {

	private static final int CAPACITY = 10_000;

	private static final String MASK = "***";

	private static final Pattern SECRETS = Pattern
		.compile("(\"(?:secret|access_token|session_key|phoneNumber|purePhoneNumber)\"\\s*:\\s*\")[^\"]*");

	private final Deque<JournalEntry> entries = new ArrayDeque<>();

	private long last;

	/**
	 * Writes a call and its answer down.
	 */
	public synchronized void add(Instant at, String method, String path, Map<String, String> query, String body,
			int status, String answer) {
		if (this.entries.size() == CAPACITY) {
			this.entries.removeFirst();
		}
		this.last++;
		this.entries.addLast(
				new JournalEntry(this.last, at, method, path, masked(query), masked(body), status, masked(answer)));
	}

	/**
	 * The calls of the path, oldest first; with an empty path those of all.
	 */
	public synchronized List<JournalEntry> entries(String path) {
		return this.entries.stream().filter((entry) -> path.isEmpty() || entry.path().equals(path)).toList();
	}

	@Override
	public synchronized void forget() {
		this.entries.clear();
	}

	private static Map<String, String> masked(Map<String, String> query) {
		Map<String, String> masked = new TreeMap<>(query);
		masked.replaceAll((name, value) -> (name.equals("secret") || name.equals("access_token")) ? MASK : value);
		return masked;
	}

	private static String masked(String body) {
		return SECRETS.matcher(body).replaceAll("$1" + MASK);
	}

}
