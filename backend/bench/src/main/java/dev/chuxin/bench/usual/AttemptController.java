package dev.chuxin.bench.usual;

import java.time.Clock;
import java.time.Instant;

import jakarta.validation.Valid;
import org.chuxin.quiz.answer.AnswerRequest;
import org.chuxin.quiz.sheet.AttemptView;
import org.chuxin.quiz.sheet.SavedAnswer;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** May block. Starts attempts, saves answers and takes attempts in. */
@RestController
@RequestMapping("/api/v1/quizzes/{quizId}/attempts/{number}")
class AttemptController {

	private final StartService starts;

	private final SaveService saves;

	private final HandInService handIns;

	private final Clock clock;

	AttemptController(StartService starts, SaveService saves, HandInService handIns, Clock clock) {
		this.starts = starts;
		this.saves = saves;
		this.handIns = handIns;
		this.clock = clock;
	}

	@PutMapping
	ResponseEntity<AttemptView> start(@PathVariable String quizId, @PathVariable int number,
			@RequestAttribute(SessionFilter.RESIDENT) long residentId) {
		StartService.Started started = this.starts.start(quizId, residentId, number, now());
		return ResponseEntity.status(started.fresh() ? 201 : 200).body(started.view());
	}

	@PutMapping("/answers/{questionId}")
	SavedAnswer save(@PathVariable String quizId, @PathVariable int number, @PathVariable String questionId,
			@Valid @RequestBody AnswerRequest request, @RequestAttribute(SessionFilter.RESIDENT) long residentId) {
		return this.saves.save(quizId, residentId, number, questionId, request, now());
	}

	@PutMapping("/hand-in")
	AttemptView.Summary handIn(@PathVariable String quizId, @PathVariable int number,
			@Valid @RequestBody HandInRequest request, @RequestAttribute(SessionFilter.RESIDENT) long residentId) {
		return AttemptView.Summary.of(this.handIns.handIn(quizId, residentId, number, request, now()), quizId, null,
				now());
	}

	private Instant now() {
		return Instant.now(this.clock);
	}

}
