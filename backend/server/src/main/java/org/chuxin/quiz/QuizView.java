package org.chuxin.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.chuxin.platform.Hundredths;
import org.chuxin.quiz.marking.AnswersShow;
import org.chuxin.quiz.marking.Counting;
import org.chuxin.quiz.marking.MarkingRule;
import org.chuxin.quiz.paper.QuizSettings;
import org.chuxin.quiz.publication.PublicationState;
import org.chuxin.quiz.publication.QuizRow;
import org.chuxin.quiz.publication.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A quiz as residents see it.
 *
 * @param quizId public id
 * @param title its name
 * @param phase where it is in time
 * @param opensAt first moment of the window
 * @param closesAt when it ends or ended
 * @param questionCount questions on a paper
 * @param clockSeconds time for a whole attempt, absent for none
 * @param serverNow the server's clock
 * @param introduction a few sentences
 * @param voluntary the sentence of DOMAIN.md A13
 * @param attemptsPerDay attempts on one local day
 * @param attemptsInAll attempts at all, absent for no limit
 * @param counting which attempts count
 * @param marking how multiple choice is marked
 * @param answersShow when right answers show
 * @param fullScore what a faultless paper scores
 * @param boardOn whether there is a board to join
 * @param boardEndsAt when it goes off
 */
record QuizView(String quizId, String title, Phase phase, Instant opensAt, Instant closesAt, int questionCount,
		@Nullable Integer clockSeconds, Instant serverNow, String introduction, String voluntary, int attemptsPerDay,
		@Nullable Integer attemptsInAll, Counting counting, MarkingRule marking, AnswersShow answersShow,
		BigDecimal fullScore, boolean boardOn, @Nullable Instant boardEndsAt) {

	static final String VOLUNTARY = "自愿参加，不作考核依据";

	static QuizView of(QuizRow quiz, QuizSettings settings, @Nullable Instant boardEndsAt, Instant now) {
		return new QuizView(quiz.code(), settings.title(), Phase.of(quiz, now), quiz.opensAt(), quiz.end(),
				settings.questionCount(), settings.clockSeconds(), now, settings.introduction(), VOLUNTARY,
				settings.attemptsPerDay(), settings.attemptsInAll(), settings.counting(), settings.marking(),
				settings.answersShow(), Hundredths.decimal(settings.fullScore()), boardEndsAt != null, boardEndsAt);
	}

	/** A quiz in a list. */
	record Summary(String quizId, String title, Phase phase, Instant opensAt, Instant closesAt, int questionCount,
			@Nullable Integer clockSeconds, Instant serverNow) {

		static Summary of(QuizRow quiz, QuizSettings settings, Instant now) {
			return new Summary(quiz.code(), settings.title(), Phase.of(quiz, now), quiz.opensAt(), quiz.end(),
					settings.questionCount(), settings.clockSeconds(), now);
		}

	}

	/**
	 * A quiz as organisers see it.
	 *
	 * @param quizId public id
	 * @param state where it is on its way to residents
	 * @param version version of text and rules, 0 while never published
	 * @param settings all settings
	 * @param boardEndsAt when its board goes off, absent while it is off
	 * @param warnings what the organiser should know
	 */
	record Organised(String quizId, PublicationState state, int version, QuizSettings settings,
			@Nullable Instant boardEndsAt, List<String> warnings) {
	}

}
