package org.chuxin.quiz.paper;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chuxin.quiz.marking.QuestionKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PaperPropertyTests {

	private static final List<String> KNOWN = List.of("ctUX5Jq33kQ2", "rplc3dkG_zc1", "zn3TXOMNzVw0");

	@Property(tries = 200)
	void twoAttemptsShareNoId(@ForAll @Size(16) byte[] seed, @ForAll @Size(16) byte[] other,
			@ForAll @IntRange(min = 1, max = 50) int count) {
		if (!Arrays.equals(seed, other)) {
			Set<String> ids = ids(paper(seed, count));
			ids.retainAll(ids(paper(other, count)));
			assertThat(ids).isEmpty();
		}
	}

	@Property(tries = 200)
	void noIdIsUsedTwiceOnAPaper(@ForAll @Size(16) byte[] seed, @ForAll @IntRange(min = 1, max = 50) int count) {
		assertThat(ids(paper(seed, count))).hasSize(count + 4 * count);
	}

	@Property(tries = 200)
	void theSameRowGivesTheSamePaperAgain(@ForAll @Size(16) byte[] seed,
			@ForAll @IntRange(min = 1, max = 50) int count) {
		assertThat(paper(seed, count).questions()).isEqualTo(paper(seed, count).questions());
	}

	@Property(tries = 200)
	void trueComesBeforeFalseOnEveryPaper(@ForAll @Size(16) byte[] seed) {
		Paper paper = Paper.of(Paper.ALGORITHM, seed,
				List.of(new PooledQuestion(1, QuestionKind.TRUE_FALSE, "对吗？", List.of("正确", "错误"), 100)));
		assertThat(paper.questions().getFirst().options()).extracting(Paper.Option::index).containsExactly(0, 1);
	}

	@Property(tries = 200)
	void everyOptionKeepsItsText(@ForAll @Size(16) byte[] seed, @ForAll @IntRange(min = 1, max = 15) int mask) {
		Paper.Question question = paper(seed, 1).questions().getFirst();
		assertThat(question.optionIds(mask)).hasSize(Integer.bitCount(mask))
			.allSatisfy((id) -> assertThat(question.options())
				.anyMatch((option) -> option.id().equals(id) && (mask & (1 << option.index())) != 0));
	}

	/**
	 * A paper that was drawn before an upgrade must be drawn again by every later one.
	 */
	@Test
	void thePaperOfAKnownSeedStaysAsItIs() {
		Paper paper = paper(new byte[16], 3);
		assertThat(paper.questions()).extracting(Paper.Question::id).isSorted();
		assertThat(paper.questions().stream().map((question) -> question.id() + question.position()).toList())
			.containsExactlyElementsOf(KNOWN);
	}

	@Test
	void anUnknownAlgorithmIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Paper.of(99, new byte[16], pool(1)));
	}

	private static Paper paper(byte[] seed, int count) {
		return Paper.of(Paper.ALGORITHM, seed, pool(count));
	}

	private static List<PooledQuestion> pool(int count) {
		return LongStream.rangeClosed(1, count)
			.mapToObj((id) -> new PooledQuestion(id, QuestionKind.SINGLE, "题" + id, List.of("甲", "乙", "丙", "丁"), 100))
			.toList();
	}

	private static Set<String> ids(Paper paper) {
		Set<String> ids = new HashSet<>();
		paper.questions()
			.stream()
			.flatMap((question) -> Stream.concat(Stream.of(question.id()),
					question.options().stream().map(Paper.Option::id)))
			.forEach(ids::add);
		return ids;
	}

}
