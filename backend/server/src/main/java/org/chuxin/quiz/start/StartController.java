package org.chuxin.quiz.start;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.chuxin.identity.HotOperation;
import org.chuxin.identity.Caller;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.Lane;
import org.chuxin.quiz.handin.HandInWork;
import org.chuxin.quiz.handin.HandInWork.HandIn;
import org.chuxin.quiz.sheet.AttemptProblems;
import org.chuxin.quiz.sheet.AttemptView;
import org.chuxin.quiz.sheet.Sheets;
import org.chuxin.quiz.start.StartWork.Start;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Runs on the event loop. Starting an attempt: what a whole district does at eight in the
 * evening.
 */
@RestController
class StartController {

	private final Lane<Start, StartWork.Outcome> starts;

	private final Lane<HandIn, HandInWork.Outcome> handIns;

	private final Sheets sheets;

	private final Clock clock;

	StartController(Lane<Start, StartWork.Outcome> starts, Lane<HandIn, HandInWork.Outcome> handIns, Sheets sheets,
			Clock clock) {
		this.starts = starts;
		this.handIns = handIns;
		this.sheets = sheets;
		this.clock = clock;
	}

	@Bean
	HotOperation hotStart() {
		return HotOperation.of("startAttempt",
				(call) -> start(call.quizId(), call.number(), call.caller(), call.response()));
	}

	@PutMapping("/api/v1/quizzes/{quizId}/attempts/{number}")
	Mono<AttemptView> start(@PathVariable String quizId, @PathVariable int number, Caller.Resident caller,
			ServerHttpResponse response) {
		Instant now = Instant.now(this.clock);
		long residentId = caller.consentedId();
		return this.sheets.key(quizId, residentId, number)
			.flatMap((key) -> start(new Start(key, now)))
			.flatMap((started) -> {
				response.setStatusCode(started.fresh() ? HttpStatus.CREATED : HttpStatus.OK);
				return this.sheets.view(started.attempt(), started.fresh(), Instant.now(this.clock));
			});
	}

	private Mono<StartWork.Outcome.Started> start(Start command) {
		return this.starts.submit(command).flatMap((outcome) -> switch (outcome) {
			case StartWork.Outcome.Started started -> Mono.just(started);
			case StartWork.Outcome.Overdue overdue ->
				this.handIns.submit(new HandIn(overdue.attempt(), List.of(), command.at(), true))
					.then(Mono.defer(() -> start(command)));
			case StartWork.Outcome.AccountClosed _ -> Mono.error(OpenAccounts.closed());
			case StartWork.Outcome.NoQuiz _ -> Mono.error(AttemptProblems.quizNotFound());
			case StartWork.Outcome.NotOpen _ -> Mono.error(AttemptProblems.notOpen());
			case StartWork.Outcome.StillOpen open -> Mono.error(AttemptProblems.stillOpen(open.number()));
			case StartWork.Outcome.WrongNumber wrong -> Mono.error(AttemptProblems.wrongNumber(wrong.expected()));
			case StartWork.Outcome.UsedToday _ -> Mono.error(AttemptProblems.usedToday());
			case StartWork.Outcome.UsedUp _ -> Mono.error(AttemptProblems.usedUp());
		});
	}

}
