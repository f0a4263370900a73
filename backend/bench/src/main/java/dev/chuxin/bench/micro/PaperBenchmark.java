package dev.chuxin.bench.micro;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptState;
import org.chuxin.quiz.marking.Answer;
import org.chuxin.quiz.marking.Key;
import org.chuxin.quiz.marking.Marking;
import org.chuxin.quiz.marking.MarkingRule;
import org.chuxin.quiz.marking.QuestionKind;
import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.paper.PooledQuestion;
import org.chuxin.quiz.sheet.AttemptView;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** One attempt of five questions: its paper, its marks, its answer as JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class PaperBenchmark {

	private static final int QUESTIONS = 5;

	private final JsonMapper json = JsonMapper.builder().build();

	private final byte[] seed = new byte[16];

	private final List<PooledQuestion> drawn = LongStream.rangeClosed(1, QUESTIONS)
		.mapToObj((id) -> new PooledQuestion(id, QuestionKind.SINGLE, "中共一大后来转移到哪里继续举行？",
				List.of("嘉兴南湖", "上海", "北京", "广州"), 2_000))
		.toList();

	private final Key choice = new Key.Choices(0b0110);

	private final Key text = new Key.Texts(List.of("1921", "一九二一"));

	private final Answer chosen = new Answer.Chosen(0b0010);

	private final Answer written = new Answer.Written("一九二一年");

	private final AttemptRow attempt = row();

	private AttemptRow row() {
		Instant now = Instant.now();
		return new AttemptRow(1, 2, 3, 1, Paper.ALGORITHM, this.seed, AttemptRow.pack(List.of(1L, 2L, 3L, 4L, 5L)),
				LocalDate.EPOCH, now, now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)),
				AttemptState.HANDED_IN, now, 10_000, 6_000, 73, 3, 1);
	}

	/** The order and the ids of a paper. */
	@Benchmark
	public Paper paper() {
		return Paper.of(Paper.ALGORITHM, this.seed, this.drawn);
	}

	/** A choice in proportion. */
	@Benchmark
	public int markChoice() {
		return Marking.mark(MarkingRule.PER_OPTION, this.choice, this.chosen, 2_000);
	}

	/** A written answer. */
	@Benchmark
	public int markText() {
		return Marking.mark(MarkingRule.ALL_OR_NOTHING, this.text, this.written, 2_000);
	}

	/** What a hand-in answers. */
	@Benchmark
	public byte[] answer() {
		return this.json.writeValueAsBytes(AttemptView.Summary.of(this.attempt, "red-boat-2026", null, Instant.EPOCH));
	}

}
