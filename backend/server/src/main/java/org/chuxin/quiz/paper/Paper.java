package org.chuxin.quiz.paper;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.chuxin.platform.Ids;
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

	private final List<Question> questions;

	private final Map<String, Question> byId = new HashMap<>();

	private Paper(List<Question> questions) {
		this.questions = questions;
		questions.forEach((question) -> this.byId.put(question.id(), question));
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
		Mac mac = mac(seed);
		List<Question> questions = new ArrayList<>(drawn.size());
		for (int i = 0; i < drawn.size(); i++) {
			questions.add(question(mac, i, drawn.get(i)));
		}
		questions.sort(Comparator.comparing(Question::id));
		return new Paper(List.copyOf(questions));
	}

	private static Question question(Mac mac, int position, PooledQuestion pooled) {
		ByteBuffer random = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(pooled.id()).array()));
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

	private static Mac mac(byte[] seed) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(new SecretKeySpec(seed, MAC));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The questions in the paper's order.
	 * @return questions
	 */
	public List<Question> questions() {
		return this.questions;
	}

	/**
	 * How much there is to remember.
	 * @return questions and options
	 */
	public int size() {
		return this.questions.stream().mapToInt((question) -> 1 + question.options().size()).sum();
	}

	/**
	 * Finds a question by the id that only this attempt knows.
	 * @param id what the client sent
	 * @return the question, or empty when it is not on this paper
	 */
	public Optional<Question> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
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
