package org.chuxin.quiz.attempt;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.Valid;
import org.chuxin.identity.Caller;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.sql.VirtualThreads;
import org.chuxin.platform.web.Problem;
import org.chuxin.points.Contest;
import org.chuxin.points.Contests;
import org.chuxin.quiz.attempt.HandInWork.HandIn;
import org.chuxin.quiz.attempt.StartWork.Start;
import org.chuxin.quiz.paper.Paper;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Runs on the event loop. Starting, saving and handing in: what a whole district does at
 * eight in the evening.
 */
@RestController
@RequestMapping("/api/v1/quizzes/{quizId}/attempts/{number}")
class AttemptController {

	private final Contests contests;

	private final Lane<Start, StartWork.Outcome> starts;

	private final Lane<Save, SaveWork.Outcome> saves;

	private final Lane<HandIn, HandInWork.Outcome> handIns;

	private final Sheets sheets;

	private final SaveMapper saveRows;

	private final VirtualThreads threads;

	private final Clock clock;

	AttemptController(Contests contests, Lane<Start, StartWork.Outcome> starts, Lane<Save, SaveWork.Outcome> saves,
			Lane<HandIn, HandInWork.Outcome> handIns, Sheets sheets, SaveMapper saveRows, VirtualThreads threads,
			Clock clock) {
		this.contests = contests;
		this.starts = starts;
		this.saves = saves;
		this.handIns = handIns;
		this.sheets = sheets;
		this.saveRows = saveRows;
		this.threads = threads;
		this.clock = clock;
	}

	@PutMapping
	Mono<AttemptView> start(@PathVariable String quizId, @PathVariable int number, Caller.Resident caller,
			ServerHttpResponse response) {
		Instant now = now();
		long residentId = caller.consentedId();
		return key(quizId, residentId, number).flatMap((key) -> start(new Start(key, now))).flatMap((started) -> {
			response.setStatusCode(started.fresh() ? HttpStatus.CREATED : HttpStatus.OK);
			return view(started.attempt(), started.fresh());
		});
	}

	private Mono<StartWork.Outcome.Started> start(Start command) {
		return this.starts.submit(command).flatMap((outcome) -> switch (outcome) {
			case StartWork.Outcome.Started started -> Mono.just(started);
			case StartWork.Outcome.Overdue overdue ->
				this.handIns.submit(new HandIn(overdue.attempt(), List.of(), command.at(), true))
					.then(Mono.defer(() -> start(command)));
			case StartWork.Outcome.NoQuiz _ -> Mono.error(AttemptProblems.quizNotFound());
			case StartWork.Outcome.NotOpen _ -> Mono.error(AttemptProblems.notOpen());
			case StartWork.Outcome.StillOpen open -> Mono.error(AttemptProblems.stillOpen(open.number()));
			case StartWork.Outcome.WrongNumber wrong -> Mono.error(AttemptProblems.wrongNumber(wrong.expected()));
			case StartWork.Outcome.UsedToday _ -> Mono.error(AttemptProblems.usedToday());
			case StartWork.Outcome.UsedUp _ -> Mono.error(AttemptProblems.usedUp());
		});
	}

	private Mono<AttemptView> view(AttemptRow attempt, boolean fresh) {
		Mono<List<Save>> saved = fresh ? Mono.just(List.of())
				: this.threads.read(() -> this.saveRows.of(List.of(attempt.key())));
		return Mono.zip(this.sheets.of(attempt), saved)
			.map((read) -> AttemptView.of(attempt, read.getT1(), read.getT2(), now()));
	}

	@PutMapping("/answers/{questionId}")
	Mono<SavedAnswer> save(@PathVariable String quizId, @PathVariable int number, @PathVariable String questionId,
			@Valid @RequestBody AnswerRequest request, Caller.Resident caller) {
		Instant now = now();
		return key(quizId, caller.id(), number).flatMap((key) -> this.sheets.find(key).flatMap((sheet) -> {
			Paper.Question question = question(sheet, questionId);
			return this.saves.submit(request.save(key, question, now)).flatMap((outcome) -> answer(question, outcome));
		}));
	}

	private Mono<SavedAnswer> answer(Paper.Question question, SaveWork.Outcome outcome) {
		return switch (outcome) {
			case SaveWork.Outcome.Saved saved ->
				Mono.just(SavedAnswer.of(question, saved.stands(), now(), saved.attempt().deadline()));
			case SaveWork.Outcome.NumberUsed used ->
				Mono.error(AttemptProblems.numberUsed(SavedAnswer.of(question, used.stands(), null, null)));
			case SaveWork.Outcome.Over _ -> Mono.error(AttemptProblems.over());
			case SaveWork.Outcome.NoAttempt _ -> Mono.error(AttemptProblems.attemptNotFound());
		};
	}

	@PutMapping("/hand-in")
	Mono<AttemptView.Summary> handIn(@PathVariable String quizId, @PathVariable int number,
			@Valid @RequestBody HandInRequest request, Caller.Resident caller) {
		Instant now = now();
		return key(quizId, caller.id(), number)
			.flatMap((key) -> this.sheets.find(key)
				.flatMap((sheet) -> this.handIns.submit(new HandIn(key, riding(request, key, sheet, now), now, false))))
			.flatMap((outcome) -> switch (outcome) {
				case HandInWork.Outcome.Finished finished ->
					Mono.just(AttemptView.Summary.of(finished.attempt(), quizId, null, now()));
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
			return riding.answer().save(key, question(sheet, riding.questionId()), now);
		}).toList();
	}

	private static Paper.Question question(Sheet sheet, String questionId) {
		return sheet.paper().find(questionId).orElseThrow(AttemptProblems::questionNotOnPaper);
	}

	private Mono<AttemptKey> key(String quizId, long residentId, int number) {
		return Mono.fromFuture(() -> this.contests.current(quizId), true)
			.flatMap(Mono::justOrEmpty)
			.switchIfEmpty(Mono.error(AttemptProblems::quizNotFound))
			.map(Contest::id)
			.map((id) -> new AttemptKey(id, residentId, number));
	}

	private Instant now() {
		return Instant.now(this.clock);
	}

}
