package org.chuxin.quiz.result;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.chuxin.identity.Caller;
import org.chuxin.platform.Days;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.AttemptKey.Entrant;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.Attempts;
import org.chuxin.quiz.attempt.Saves;
import org.chuxin.quiz.handin.CountedAttempts;
import org.chuxin.quiz.handin.Finish;
import org.chuxin.quiz.marking.AnswersShow;
import org.chuxin.quiz.paper.KeyBook;
import org.chuxin.quiz.paper.QuizSettings;
import org.chuxin.quiz.publication.QuizRow;
import org.chuxin.quiz.publication.QuizTexts;
import org.chuxin.quiz.publication.Quizzes;
import org.chuxin.quiz.sheet.AttemptProblems;
import org.chuxin.quiz.sheet.AttemptView;
import org.chuxin.quiz.sheet.AttemptView.Mine;
import org.chuxin.quiz.sheet.AttemptView.Summary;
import org.chuxin.quiz.sheet.Sheet;
import org.chuxin.quiz.start.CarriedAttempts;
import org.chuxin.quiz.start.CarriedAttempts.Carried;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * May block. A resident's own attempts and results, which need no board and no opt-in
 * (DOMAIN.md A3).
 */
@RestController
@RequestMapping("/api/v1/quizzes/{quizId}/attempts")
class MyAttemptsController {

	private final Quizzes quizzes;

	private final QuizTexts texts;

	private final Attempts attempts;

	private final CarriedAttempts carried;

	private final Clock clock;

	MyAttemptsController(Quizzes quizzes, QuizTexts texts, Attempts attempts, CarriedAttempts carried, Clock clock) {
		this.quizzes = quizzes;
		this.texts = texts;
		this.attempts = attempts;
		this.carried = carried;
		this.clock = clock;
	}

	@GetMapping
	Mine list(@PathVariable String quizId, Caller.Resident caller) {
		Instant now = Instant.now(this.clock);
		QuizRow quiz = quiz(quizId);
		QuizSettings settings = this.quizzes.settings(quiz);
		Entrant entrant = new Entrant(quiz.id(), caller.id());
		List<AttemptRow> mine = this.attempts.of(entrant);
		Carried before = this.carried.of(List.of(entrant)).getOrDefault(entrant, Carried.nothing(entrant));
		Set<AttemptRow> counted = new HashSet<>(CountedAttempts.of(settings.counting(), mine));
		LocalDate today = Days.of(now);
		int startedToday = before.on(today)
				+ (int) mine.stream().filter((attempt) -> attempt.day().equals(today)).count();
		Integer all = settings.attemptsInAll();
		Integer left = (all != null) ? Math.max(0, all - before.inAll() - mine.size()) : null;
		int leftToday = Math.max(0, settings.attemptsPerDay() - startedToday);
		return new Mine(mine.reversed()
			.stream()
			.map((attempt) -> Summary.of(attempt.endingBy(quiz.closedAt()), quizId,
					attempt.open() ? null : Boolean.valueOf(counted.contains(attempt)), now))
			.toList(), (left != null) ? Math.min(left, leftToday) : leftToday, left, mine.size() + 1);
	}

	@GetMapping("/{number}")
	AttemptView attempt(@PathVariable String quizId, @PathVariable int number, Caller.Resident caller) {
		QuizRow quiz = quiz(quizId);
		AttemptRow attempt = attempt(quiz, number, caller);
		return AttemptView.of(attempt, sheet(attempt), this.attempts.saves(attempt.key()), Instant.now(this.clock));
	}

	@GetMapping("/{number}/result")
	ResultView result(@PathVariable String quizId, @PathVariable int number, Caller.Resident caller) {
		Instant now = Instant.now(this.clock);
		QuizRow quiz = quiz(quizId);
		AttemptRow attempt = attempt(quiz, number, caller);
		if (attempt.open()) {
			throw AttemptProblems.notFinished();
		}
		Sheet sheet = sheet(attempt);
		boolean counts = CountedAttempts
			.of(sheet.text().settings().counting(), this.attempts.of(attempt.key().entrant()))
			.stream()
			.anyMatch((counted) -> counted.number() == number);
		Summary summary = Summary.of(attempt, quizId, counts, now);
		Instant everybodyIsDone = quiz.end().plus(sheet.text().settings().grace());
		if (sheet.text().settings().answersShow() == AnswersShow.AFTER_END && !now.isAfter(everybodyIsDone)) {
			return new ResultView(summary, null, everybodyIsDone);
		}
		return new ResultView(summary, review(attempt, sheet), null);
	}

	private List<ResultView.Review> review(AttemptRow attempt, Sheet sheet) {
		KeyBook keys = this.texts.keys(attempt.quizId(), Objects.requireNonNull(attempt.keyVersion()));
		Saves saved = this.attempts.saves(attempt.key());
		return sheet.paper()
			.questions()
			.stream()
			.map((question) -> ResultView.Review.of(question, sheet,
					Finish.answer(saved, attempt.key(), question.position()), keys))
			.toList();
	}

	private QuizRow quiz(String quizId) {
		return this.quizzes.find(quizId).filter(QuizRow::visible).orElseThrow(AttemptProblems::quizNotFound);
	}

	private AttemptRow attempt(QuizRow quiz, int number, Caller.Resident caller) {
		AttemptRow attempt = this.attempts.find(new AttemptKey(quiz.id(), caller.id(), number))
			.orElseThrow(AttemptProblems::attemptNotFound);
		return attempt.endingBy(quiz.closedAt());
	}

	private Sheet sheet(AttemptRow attempt) {
		return Sheet.of(attempt, this.texts.get(attempt.quizId(), attempt.quizVersion()));
	}

}
