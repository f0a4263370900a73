package org.chuxin.quiz.paper;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.platform.Hundredths;
import org.chuxin.platform.web.Problem.FieldError;
import org.chuxin.quiz.marking.Counting;
import org.chuxin.quiz.marking.MarkingRule;
import org.chuxin.quiz.marking.QuestionKind;
import org.chuxin.quiz.marking.AnswersShow;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser sets for a quiz; absent fields take the defaults of DOMAIN.md H. All
 * of it is frozen at publication (D12).
 *
 * @param title shown name
 * @param introduction a few sentences, may be empty
 * @param opensAt first moment of the window
 * @param closesAt end of the window
 * @param questions how many of each kind, and their marks
 * @param clockSeconds time for a whole attempt, absent for none
 * @param attemptsPerDay attempts a resident may start on one local day
 * @param attemptsInAll attempts a resident may start at all, absent for no limit
 * @param counting which attempts count
 * @param marking how multiple choice is marked
 * @param graceMs how long after the deadline a hand-in still counts, milliseconds; it
 * adds no time
 * @param answersShow when right answers may leave the server
 */
public record QuizSettings(@NotBlank @Size(max = 40) String title, @Size(max = 500) String introduction,
		@NotNull Instant opensAt, @NotNull Instant closesAt,
		@NotEmpty @Size(max = 4) List<@Valid @NotNull Portion> questions,
		@Nullable @Min(30) @Max(14_400) Integer clockSeconds, @Min(1) @Max(20) Integer attemptsPerDay,
		@Nullable @Min(1) @Max(200) Integer attemptsInAll, Counting counting, MarkingRule marking,
		@Min(0) @Max(10_000) Integer graceMs, AnswersShow answersShow) {

	/** Fills in the defaults of DOMAIN.md H. */
	public QuizSettings {
		introduction = Objects.requireNonNullElse(introduction, "");
		attemptsPerDay = Objects.requireNonNullElse(attemptsPerDay, 3);
		counting = Objects.requireNonNullElse(counting, Counting.BEST_OF_DAY);
		marking = Objects.requireNonNullElse(marking, MarkingRule.ALL_OR_NOTHING);
		graceMs = Objects.requireNonNullElse(graceMs, 2_000);
		answersShow = Objects.requireNonNullElse(answersShow, AnswersShow.AFTER_HAND_IN);
	}

	private static final Duration LONGEST = Duration.ofDays(366);

	/**
	 * How many questions of a kind, and what one is worth.
	 *
	 * @param kind how they are answered
	 * @param count 1 to 100
	 * @param marks of one question, at most two decimals
	 */
	public record Portion(@NotNull QuestionKind kind, @NotNull @Min(1) @Max(100) Integer count,
			@NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal marks) {

		/**
		 * What one question is worth.
		 * @return hundredths
		 */
		public int markHundredths() {
			return Hundredths.of(this.marks);
		}

	}

	/**
	 * What is wrong with the fields together.
	 * @return field errors, none where all fits
	 */
	public List<FieldError> contradictions() {
		List<FieldError> errors = new ArrayList<>();
		if (!this.opensAt.isBefore(this.closesAt)) {
			errors.add(new FieldError("closesAt", "AfterOpensAt", "结束时间要晚于开始时间。"));
		}
		else if (Duration.between(this.opensAt, this.closesAt).compareTo(LONGEST) > 0) {
			errors.add(new FieldError("closesAt", "TooLong", "答题时间最长 366 天。"));
		}
		if (this.questions.stream().map(Portion::kind).distinct().count() < this.questions.size()) {
			errors.add(new FieldError("questions", "KindTwice", "同一种题型只写一行。"));
		}
		if (this.counting == Counting.SINGLE && !Objects.equals(this.attemptsInAll, 1)) {
			errors.add(new FieldError("attemptsInAll", "SingleNeedsOne", "只算一次的答题，总次数要填 1。"));
		}
		return errors;
	}

	/**
	 * Questions on a paper.
	 * @return a count
	 */
	public int questionCount() {
		return this.questions.stream().mapToInt(Portion::count).sum();
	}

	/**
	 * What a faultless paper scores.
	 * @return hundredths
	 */
	public int fullScore() {
		return this.questions.stream().mapToInt((portion) -> portion.count() * portion.markHundredths()).sum();
	}

	/**
	 * When an attempt ends: the earlier of its clock and the quiz's end (DOMAIN.md D5).
	 * @param startedAt when it started
	 * @return its deadline
	 */
	public Instant deadline(Instant startedAt) {
		if (this.clockSeconds == null) {
			return this.closesAt;
		}
		Instant clock = startedAt.plusSeconds(this.clockSeconds);
		return clock.isBefore(this.closesAt) ? clock : this.closesAt;
	}

	/**
	 * How long after its end an attempt can still be handed in.
	 * @return zero to ten seconds
	 */
	public Duration grace() {
		return Duration.ofMillis(this.graceMs);
	}

}
