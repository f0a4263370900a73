package org.chuxin.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.chuxin.identity.Caller;
import org.chuxin.platform.web.Page;
import org.chuxin.platform.web.Problem;
import org.chuxin.quiz.paper.QuizSettings;
import org.chuxin.quiz.publication.Outcome;
import org.chuxin.quiz.publication.QuizRow;
import org.chuxin.quiz.publication.Quizzes;
import org.chuxin.quiz.sheet.AttemptProblems;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** May block. Quizzes as content editors make, publish and close them. */
@RestController
@RequestMapping("/api/v1/organiser/quizzes")
class OrganiserQuizController {

	private static final String QUIZ_ID = "[a-z0-9][a-z0-9-]{2,39}";

	private final Quizzes quizzes;

	private final Clock clock;

	OrganiserQuizController(Quizzes quizzes, Clock clock) {
		this.quizzes = quizzes;
		this.clock = clock;
	}

	@GetMapping
	Page<QuizView.Organised> list(@RequestParam @Nullable String cursor) {
		List<QuizRow> rows = this.quizzes.page(Page.after(cursor, 0), Page.SIZE + 1);
		return Page.of(rows, QuizRow::id, (quiz) -> view(quiz, List.of()));
	}

	@GetMapping("/{quizId}")
	QuizView.Organised quiz(@PathVariable String quizId) {
		return view(this.quizzes.find(quizId).orElseThrow(AttemptProblems::quizNotFound), List.of());
	}

	@PutMapping("/{quizId}")
	ResponseEntity<QuizView.Organised> save(@PathVariable String quizId, @Valid @RequestBody QuizSettings settings,
			Caller.Organiser caller) {
		if (!quizId.matches(QUIZ_ID)) {
			throw Problem.invalid("quizId", "Pattern", "编号用 3 到 40 个小写字母、数字或连字符，以字母或数字开头。");
		}
		List<Problem.FieldError> contradictions = settings.contradictions();
		if (!contradictions.isEmpty()) {
			throw Problem.invalid(contradictions);
		}
		Outcome.Done done = done(this.quizzes.save(caller.actor(), quizId, settings));
		return ResponseEntity.status(done.created() ? HttpStatus.CREATED : HttpStatus.OK)
			.body(view(done.quiz(), done.warnings()));
	}

	@PutMapping("/{quizId}/publication")
	QuizView.Organised publish(@PathVariable String quizId, Caller.Organiser caller) {
		return view(done(this.quizzes.publish(caller.actor(), quizId)));
	}

	@PutMapping("/{quizId}/closure")
	QuizView.Organised close(@PathVariable String quizId, Caller.Organiser caller) {
		return view(done(this.quizzes.close(caller.actor(), quizId)));
	}

	@PutMapping("/{quizId}/board")
	QuizView.Organised switchBoardOn(@PathVariable String quizId, @Valid @RequestBody BoardRequest request,
			Caller.Organiser caller) {
		Instant now = Instant.now(this.clock);
		if (!request.endsAt().isAfter(now) || request.endsAt().isAfter(now.plus(Duration.ofDays(366)))) {
			throw Problem.invalid("endsAt", "Window", "榜单的结束时间要在现在之后、一年之内。");
		}
		return view(done(this.quizzes.switchBoard(caller.actor(), quizId, request.endsAt())));
	}

	@DeleteMapping("/{quizId}/board")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void switchBoardOff(@PathVariable String quizId, Caller.Organiser caller) {
		done(this.quizzes.switchBoard(caller.actor(), quizId, null));
	}

	private static Outcome.Done done(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Done done -> done;
			case Outcome.Unknown _ -> throw AttemptProblems.quizNotFound();
			case Outcome.NotADraft _ -> throw QuizProblems.published();
			case Outcome.Closed _ -> throw QuizProblems.closed();
			case Outcome.NotPublished _ -> throw QuizProblems.notPublished();
			case Outcome.PoolTooSmall pool -> throw QuizProblems.poolTooSmall(pool);
		};
	}

	private QuizView.Organised view(Outcome.Done done) {
		return view(done.quiz(), done.warnings());
	}

	private QuizView.Organised view(QuizRow quiz, List<String> warnings) {
		return new QuizView.Organised(quiz.code(), quiz.state(), quiz.version(), this.quizzes.settings(quiz),
				this.quizzes.boardEnd(quiz.code()).orElse(null), warnings);
	}

	/**
	 * Until when the board is on.
	 *
	 * @param endsAt when it goes off by itself (DOMAIN.md A1)
	 */
	record BoardRequest(@NotNull Instant endsAt) {
	}

}
