package org.chuxin.platform.sql;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;

import org.springframework.jdbc.core.PreparedStatementCreator;

/**
 * A statement of a lane, whose part in braces repeats. There is one text for each number
 * of repetitions, so that the database prepares it once, and values are bound by hand:
 * dynamic SQL would cost more than the statement.
 */
public final class RowsSql {

	/** The driver keeps only shorter statements prepared. */
	private static final int TOO_LONG = 8192;

	private final String head;

	private final String repeated;

	private final String tail;

	private final Map<Integer, String> texts = new ConcurrentHashMap<>();

	/**
	 * Takes a statement apart.
	 * @param template SQL with one part in braces, for example {@code INSERT INTO t (a,
	 * b) VALUES {(?, ?)}}
	 */
	public RowsSql(String template) {
		int open = template.indexOf('{');
		int close = template.indexOf('}', open);
		this.head = dense(template.substring(0, open));
		this.repeated = dense(template.substring(open + 1, close));
		this.tail = dense(template.substring(close + 1));
	}

	private static String dense(String sql) {
		return sql.replaceAll("\\s+", " ").replace(", ", ",");
	}

	/**
	 * The statement with its part once for each row.
	 * @param rows in the order of the primary key
	 * @param binder binds one row
	 * @param <T> row
	 * @return the statement, ready to run; several, where one would be too long to stay
	 * prepared
	 */
	public <T> List<PreparedStatementCreator> each(Collection<T> rows, BiConsumer<Binding, T> binder) {
		List<T> all = List.copyOf(rows);
		int most = (TOO_LONG - this.head.length() - this.tail.length()) / (this.repeated.length() + 1);
		return IntStream.rangeClosed(0, (all.size() - 1) / most)
			.mapToObj((portion) -> all.subList(portion * most, Math.min(all.size(), (portion + 1) * most)))
			.filter((portion) -> !portion.isEmpty())
			.map((portion) -> bound(portion.size(), (binding) -> portion.forEach((row) -> binder.accept(binding, row))))
			.toList();
	}

	/**
	 * The statement with a list of ids at its end, which is filled up with its last id,
	 * so that few lengths occur.
	 * @param ids at least one
	 * @param first what is bound before them
	 * @return the statement, ready to run
	 */
	public PreparedStatementCreator list(Collection<Long> ids, long... first) {
		int length = Math.max(4, Integer.highestOneBit(ids.size() * 2 - 1));
		return bound(length, (binding) -> {
			for (long value : first) {
				binding.id(value);
			}
			long last = 0;
			for (long id : ids) {
				binding.id(id);
				last = id;
			}
			for (int i = ids.size(); i < length; i++) {
				binding.id(last);
			}
		});
	}

	private PreparedStatementCreator bound(int repetitions, Consumer<Binding> binder) {
		return (connection) -> {
			Binding binding = new Binding(connection.prepareStatement(text(repetitions)));
			binder.accept(binding);
			return binding.statement();
		};
	}

	String text(int repetitions) {
		return this.texts.computeIfAbsent(repetitions,
				(count) -> Stream.generate(() -> this.repeated)
					.limit(count)
					.collect(Collectors.joining(",", this.head, this.tail)));
	}

}
