package org.chuxin.quiz.paper;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.chuxin.quiz.marking.QuestionKind;

/**
 * What one attempt sees of a quiz: its own order and its own ids, all following from the
 * attempt's seed, so that any instance, after any upgrade, draws the same paper again and
 * two attempts share no id.
 */
public final class Paper {

	/** The way in which order and ids follow from the seed; attempts keep its number. */
	public static final int ALGORITHM = 1;

	private static final String MAC = "HmacSHA512";

	/** Cloned for each paper: a look through all providers costs more than a HMAC. */
	private static final Mac UNKEYED = unkeyed();

	private final byte[] seed;

	private final List<PooledQuestion> drawn;

	/**
	 * By position, once asked for; all else follows from the seed again, so that many
	 * papers fit into memory.
	 */
	private volatile long @Nullable [] ids;

	private Paper(byte[] seed, List<PooledQuestion> drawn) {
		this.seed = seed;
		this.drawn = drawn;
	}

	/**
	 * Draws the paper of an attempt.
	 * @param algorithm the number that the attempt keeps
	 * @param seed 16 random bytes
	 * @param drawn the questions in the order in which the attempt keeps them
	 * @return the paper
	 */
	public static Paper of(int algorithm, byte[] seed, List<PooledQuestion> drawn) {
		if (algorithm != ALGORITHM) {
			throw new IllegalArgumentException("unknown paper algorithm " + algorithm);
		}
		return new Paper(seed.clone(), List.copyOf(drawn));
	}

	private static ByteBuffer random(Mac mac, PooledQuestion pooled) {
		return ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(pooled.id()).array()));
	}

	private static Question question(ByteBuffer random, int position, PooledQuestion pooled) {
		String id = Ids.text(random.getLong());
		List<Option> options = new ArrayList<>(pooled.options().size());
		for (int i = 0; i < pooled.options().size(); i++) {
			options.add(new Option(Ids.text(random.getLong()), i));
		}
		if (pooled.kind() != QuestionKind.TRUE_FALSE) {
			options.sort(Comparator.comparing(Option::id));
		}
		return new Question(id, position, pooled, List.copyOf(options));
	}

	private static Mac unkeyed() {
		try {
			return Mac.getInstance(MAC);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Mac mac(byte[] seed) {
		try {
			Mac mac = (Mac) UNKEYED.clone();
			mac.init(new SecretKeySpec(seed, MAC));
			return mac;
		}
		catch (CloneNotSupportedException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The questions in the paper's order.
	 * @return questions
	 */
	public List<Question> questions() {
		Mac mac = mac(this.seed);
		long[] found = new long[this.drawn.size()];
		List<Question> questions = new ArrayList<>(found.length);
		for (int position = 0; position < found.length; position++) {
			ByteBuffer random = random(mac, this.drawn.get(position));
			found[position] = random.getLong(0);
			questions.add(question(random, position, this.drawn.get(position)));
		}
		this.ids = found;
		questions.sort(Comparator.comparing(Question::id));
		return List.copyOf(questions);
	}

	/**
	 * Finds a question by the id that only this attempt knows.
	 * @param id what the client sent
	 * @return the question, or empty when it is not on this paper
	 */
	public Optional<Question> find(String id) {
		OptionalLong key = Ids.parse(id);
		if (key.isEmpty()) {
			return Optional.empty();
		}
		Mac mac = mac(this.seed);
		long[] known = ids(mac);
		for (int position = 0; position < known.length; position++) {
			if (known[position] == key.getAsLong()) {
				PooledQuestion pooled = this.drawn.get(position);
				return Optional.of(question(random(mac, pooled), position, pooled));
			}
		}
		return Optional.empty();
	}

	private long[] ids(Mac mac) {
		long[] known = this.ids;
		if (known == null) {
			known = this.drawn.stream().mapToLong((pooled) -> random(mac, pooled).getLong()).toArray();
			this.ids = known;
		}
		return known;
	}

	/**
	 * A question on the paper.
	 *
	 * @param id id in this attempt only
	 * @param position its position in what was drawn, by which saves are kept
	 * @param pooled its text
	 * @param options in this attempt's order
	 */
	public record Question(String id, int position, PooledQuestion pooled, List<Option> options) {

		/**
		 * Which options a mask of the bank's order means here.
		 * @param mask bit n = option n of the bank
		 * @return ids in the paper's order
		 */
		public List<String> optionIds(int mask) {
			return this.options.stream()
				.filter((option) -> (mask & (1 << option.index())) != 0)
				.map(Option::id)
				.toList();
		}

	}

	/**
	 * An option on the paper.
	 *
	 * @param id id in this attempt only
	 * @param index its index in the bank
	 */
	public record Option(String id, int index) {
	}

}
