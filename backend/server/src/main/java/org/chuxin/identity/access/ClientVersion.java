package org.chuxin.identity.access;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as the mini-program names itself, {@code 1.2.3}. */
record ClientVersion(int major, int minor, int patch) implements Comparable<ClientVersion> {

	static final String HEADER = "X-Client-Version";

	private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

	private static final Comparator<ClientVersion> ORDER = Comparator.comparingInt(ClientVersion::major)
		.thenComparingInt(ClientVersion::minor)
		.thenComparingInt(ClientVersion::patch);

	static Optional<ClientVersion> parse(String text) {
		Matcher form = FORM.matcher(text);
		return form.matches() ? Optional.of(new ClientVersion(Integer.parseInt(form.group(1)),
				Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)))) : Optional.empty();
	}

	@Override
	public int compareTo(ClientVersion other) {
		return ORDER.compare(this, other);
	}

}
