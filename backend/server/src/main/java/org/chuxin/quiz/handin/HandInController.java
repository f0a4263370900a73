package org.chuxin.quiz.handin;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.Valid;
import org.chuxin.identity.HotOperation;
import org.chuxin.identity.Caller;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.web.Problem;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.handin.HandInWork.HandIn;
import org.chuxin.quiz.sheet.AttemptProblems;
import org.chuxin.quiz.sheet.AttemptView;
import org.chuxin.quiz.sheet.Sheet;
import org.chuxin.quiz.sheet.Sheets;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Runs on the event loop. Takes attempts in; every copy of a hand-in gets the same
 * answer.
 */
@RestController
class HandInController {

	private final Lane<HandIn, HandInWork.Outcome> handIns;

	private final Sheets sheets;

	private final Clock clock;

	HandInController(Lane<HandIn, HandInWork.Outcome> handIns, Sheets sheets, Clock clock) {
		this.handIns = handIns;
		this.sheets = sheets;
		this.clock = clock;
	}

	@Bean
	HotOperation hotHandIn() {
		return HotOperation.of("handIn", HandInRequest.class,
				(call, request) -> handIn(call.quizId(), call.number(), request, call.caller()));
	}

	@PutMapping("/api/v1/quizzes/{quizId}/attempts/{number}/hand-in")
	Mono<AttemptView.Summary> handIn(@PathVariable String quizId, @PathVariable int number,
			@Valid @RequestBody HandInRequest request, Caller.Resident caller) {
		Instant now = Instant.now(this.clock);
		return this.sheets.key(quizId, caller.id(), number)
			.flatMap((key) -> this.sheets.find(key)
				.flatMap((sheet) -> this.handIns.submit(new HandIn(key, riding(request, key, sheet, now), now, false))))
			.flatMap((outcome) -> switch (outcome) {
				case HandInWork.Outcome.Finished finished -> {
					this.sheets.forget(finished.attempt().key());
					yield Mono.just(AttemptView.Summary.of(finished.attempt(), quizId, null, Instant.now(this.clock)));
				}
				case HandInWork.Outcome.AccountClosed _ -> Mono.error(OpenAccounts.closed());
				case HandInWork.Outcome.NotYet _, HandInWork.Outcome.NoAttempt _ ->
					Mono.error(AttemptProblems.attemptNotFound());
			});
	}

	private static List<Save> riding(HandInRequest request, AttemptKey key, Sheet sheet, Instant now) {
		Set<String> seen = new HashSet<>();
		return Objects.requireNonNullElse(request.answers(), List.<HandInRequest.Riding>of()).stream().map((riding) -> {
			if (!seen.add(riding.questionId())) {
				throw Problem.invalid("answers", "QuestionTwice", "同一道题交了两次。");
			}
			return riding.answer().save(key, sheet.question(riding.questionId()), now);
		}).toList();
	}

}
