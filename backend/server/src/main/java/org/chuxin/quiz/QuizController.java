package org.chuxin.quiz;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.chuxin.identity.Caller;
import org.chuxin.identity.Residents;
import org.chuxin.platform.Ids;
import org.chuxin.platform.Installation;
import org.chuxin.platform.web.Page;
import org.chuxin.platform.web.Problem;
import org.chuxin.quiz.paper.QuizSettings;
import org.chuxin.quiz.publication.Phase;
import org.chuxin.quiz.publication.QuizRow;
import org.chuxin.quiz.publication.Quizzes;
import org.chuxin.quiz.rules.RulesFacts;
import org.chuxin.quiz.rules.RulesPage;
import org.chuxin.quiz.sheet.AttemptProblems;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** May block. The quizzes that residents can see, and their rules. */
@RestController
@RequestMapping("/api/v1/quizzes")
class QuizController {

	private static final int PAGE = 20;

	private final Quizzes quizzes;

	private final Residents residents;

	private final Installation installation;

	private final Clock clock;

	QuizController(Quizzes quizzes, Residents residents, Installation installation, Clock clock) {
		this.quizzes = quizzes;
		this.residents = residents;
		this.installation = installation;
		this.clock = clock;
	}

	@GetMapping
	Page<QuizView.Summary> list(@RequestParam Phase phase, @RequestParam @Nullable String cursor,
			Caller.Resident caller) {
		Instant now = Instant.now(this.clock);
		int offset = offset(cursor);
		List<QuizRow> rows = this.quizzes.list(phase, now, offset, PAGE + 1);
		return new Page<>(rows.stream()
			.limit(PAGE)
			.map((quiz) -> QuizView.Summary.of(quiz, this.quizzes.settings(quiz), now))
			.toList(), (rows.size() > PAGE) ? Ids.text(offset + PAGE) : null);
	}

	@GetMapping("/{quizId}")
	QuizView quiz(@PathVariable String quizId, Caller.Resident caller) {
		QuizRow quiz = visible(quizId);
		return QuizView.of(quiz, this.quizzes.settings(quiz), boardEnd(quizId), Instant.now(this.clock));
	}

	@GetMapping("/{quizId}/rules")
	Rules rules(@PathVariable String quizId, Caller.Resident caller) {
		QuizRow quiz = visible(quizId);
		QuizSettings settings = this.quizzes.settings(quiz);
		return new Rules(quizId, quiz.version(), settings.title(), QuizView.VOLUNTARY,
				RulesPage.sections(new RulesFacts(settings.title(), quiz.opensAt(), quiz.end(), settings.questions()
					.stream()
					.map((portion) -> new RulesFacts.Portion(portion.kind(), portion.count(), portion.markHundredths()))
					.toList(), settings.clockSeconds(), settings.attemptsPerDay(), settings.attemptsInAll(),
						settings.counting(), settings.marking(), settings.graceMs(), settings.answersShow(),
						boardEnd(quizId), true, this.installation.host(), this.installation.contact())));
	}

	/**
	 * When the board goes off; none where so few residents are that it would name them
	 * (DOMAIN.md A2).
	 */
	private @Nullable Instant boardEnd(String quizId) {
		return this.residents.enoughForABoard().join() ? this.quizzes.boardEnd(quizId).orElse(null) : null;
	}

	private static int offset(@Nullable String cursor) {
		long offset = Page.after(cursor, 0);
		if (offset < 0 || offset > 1_000_000) {
			throw Problem.invalid("cursor", "Cursor", "这一页找不到了，请从第一页重新看。");
		}
		return (int) offset;
	}

	private QuizRow visible(String quizId) {
		return this.quizzes.find(quizId).filter(QuizRow::visible).orElseThrow(AttemptProblems::quizNotFound);
	}

	/**
	 * The rules page, made from the settings that run (DOMAIN.md D1).
	 *
	 * @param quizId public id
	 * @param version version of the rules
	 * @param title name of the quiz
	 * @param voluntary the sentence of DOMAIN.md A13
	 * @param sections the rules in plain Chinese
	 */
	record Rules(String quizId, int version, String title, String voluntary, List<RulesPage.Section> sections) {
	}

}
