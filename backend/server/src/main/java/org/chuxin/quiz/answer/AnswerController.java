package org.chuxin.quiz.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import jakarta.validation.Valid;
import org.chuxin.identity.HotOperation;
import org.chuxin.identity.Caller;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.Lane;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.sheet.AttemptProblems;
import org.chuxin.quiz.sheet.SavedAnswer;
import org.chuxin.quiz.sheet.Sheets;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Runs on the event loop. Saves every tap of an open attempt. */
@RestController
class AnswerController {

	private final Lane<Save, SaveWork.Outcome> saves;

	private final Sheets sheets;

	private final Clock clock;

	AnswerController(Lane<Save, SaveWork.Outcome> saves, Sheets sheets, Clock clock) {
		this.saves = saves;
		this.sheets = sheets;
		this.clock = clock;
	}

	@Bean
	HotOperation hotSave() {
		return HotOperation.of("saveAnswer", AnswerRequest.class, (call, request) -> save(call.quizId(), call.number(),
				Objects.requireNonNull(call.variables().get("questionId")), request, call.caller()));
	}

	@PutMapping("/api/v1/quizzes/{quizId}/attempts/{number}/answers/{questionId}")
	Mono<SavedAnswer> save(@PathVariable String quizId, @PathVariable int number, @PathVariable String questionId,
			@Valid @RequestBody AnswerRequest request, Caller.Resident caller) {
		Instant now = Instant.now(this.clock);
		return this.sheets.key(quizId, caller.id(), number).flatMap((key) -> this.sheets.find(key).flatMap((sheet) -> {
			Paper.Question question = sheet.question(questionId);
			return this.saves.submit(request.save(key, question, now)).flatMap((outcome) -> answer(question, outcome));
		}));
	}

	private Mono<SavedAnswer> answer(Paper.Question question, SaveWork.Outcome outcome) {
		return switch (outcome) {
			case SaveWork.Outcome.Saved saved -> Mono
				.just(SavedAnswer.of(question, saved.stands(), Instant.now(this.clock), saved.attempt().deadline()));
			case SaveWork.Outcome.NumberUsed used -> Mono.error(AttemptProblems.numberUsed(
					SavedAnswer.of(question, used.stands(), Instant.now(this.clock), used.attempt().deadline())));
			case SaveWork.Outcome.AccountClosed _ -> Mono.error(OpenAccounts.closed());
			case SaveWork.Outcome.Over _ -> Mono.error(AttemptProblems.over());
			case SaveWork.Outcome.NoAttempt _ -> Mono.error(AttemptProblems.attemptNotFound());
		};
	}

}
