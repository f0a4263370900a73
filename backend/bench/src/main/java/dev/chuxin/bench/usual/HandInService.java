package dev.chuxin.bench.usual;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.chuxin.bench.usual.store.AttemptEntity;
import dev.chuxin.bench.usual.store.Ids.AttemptId;
import dev.chuxin.bench.usual.store.Ids.EntrantId;
import dev.chuxin.bench.usual.store.QuizEntity;
import dev.chuxin.bench.usual.store.Repositories;
import dev.chuxin.bench.usual.store.SaveEntity;
import jakarta.persistence.EntityManager;
import org.chuxin.platform.web.Problem;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptState;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.attempt.Saves;
import org.chuxin.quiz.handin.CountedAttempts;
import org.chuxin.quiz.handin.Finish;
import org.chuxin.quiz.paper.KeyBook;
import org.chuxin.quiz.paper.PooledQuestion;
import org.chuxin.quiz.paper.QuizText;
import org.chuxin.quiz.publication.QuizRow;
import org.chuxin.quiz.sheet.AttemptProblems;
import org.chuxin.quiz.sheet.Sheet;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finishes one attempt in one transaction. */
@Service
class HandInService {

	private final Repositories.Quizzes quizzes;

	private final Repositories.Entries entries;

	private final Repositories.Attempts attempts;

	private final Repositories.Saves saves;

	private final BookingService booking;

	private final Catalogue catalogue;

	private final EntityManager entities;

	HandInService(Repositories.Quizzes quizzes, Repositories.Entries entries, Repositories.Attempts attempts,
			Repositories.Saves saves, BookingService booking, Catalogue catalogue, EntityManager entities) {
		this.quizzes = quizzes;
		this.entries = entries;
		this.attempts = attempts;
		this.saves = saves;
		this.booking = booking;
		this.catalogue = catalogue;
		this.entities = entities;
	}

	@Transactional
	AttemptRow handIn(String code, long residentId, int number, HandInRequest request, Instant now) {
		long quizId = this.catalogue.id(code);
		QuizRow quiz = this.quizzes.share(quizId).map(QuizEntity::row).orElseThrow(AttemptProblems::quizNotFound);
		this.entries.lock(new EntrantId(quizId, residentId));
		AttemptEntity entity = this.attempts.lock(new AttemptId(quizId, residentId, number))
			.orElseThrow(() -> quiz.visible() ? AttemptProblems.attemptNotFound() : AttemptProblems.quizNotFound());
		AttemptRow attempt = entity.row();
		QuizText text = this.catalogue.text(quizId, attempt.quizVersion());
		List<Save> riding = riding(request, Sheet.of(attempt, text), attempt, now);
		if (!attempt.open()) {
			return attempt;
		}
		AttemptRow ending = attempt.endingBy(quiz.closedAt());
		boolean late = now.isAfter(ending.lateAfter());
		AttemptRow finished = finish(ending, late, now, text, this.catalogue.key(quizId, quiz.keyVersion()),
				known(ending, late ? List.of() : riding));
		entity.finish(finished);
		List<AttemptRow> all = this.attempts.of(quizId, residentId).stream().map(AttemptEntity::row).toList();
		this.booking.book(quizId, residentId, CountedAttempts.of(text.settings().counting(), all));
		return finished;
	}

	private Saves known(AttemptRow attempt, List<Save> riding) {
		Map<Save.Key, Save> known = this.saves.of(attempt.quizId(), attempt.residentId(), attempt.number())
			.stream()
			.map(SaveEntity::save)
			.collect(Collectors.toMap(Save::key, (save) -> save));
		riding.stream()
			.filter((save) -> known.putIfAbsent(save.key(), save) == null)
			.forEach((save) -> this.entities.persist(new SaveEntity(save)));
		return new Saves(known.values());
	}

	private static List<Save> riding(HandInRequest request, Sheet sheet, AttemptRow attempt, Instant now) {
		Set<String> seen = new HashSet<>();
		return Objects.requireNonNullElse(request.answers(), List.<HandInRequest.Riding>of()).stream().map((riding) -> {
			if (!seen.add(riding.questionId())) {
				throw Problem.invalid("answers", "QuestionTwice", "同一道题交了两次。");
			}
			return riding.answer().save(attempt.key(), sheet.question(riding.questionId()), now);
		}).toList();
	}

	private static AttemptRow finish(AttemptRow attempt, boolean late, Instant at, QuizText text, KeyBook keys,
			Saves saves) {
		Instant finishedAt = (late || at.isAfter(attempt.deadline())) ? attempt.deadline() : at;
		int seconds = Math.toIntExact(Math.max(0, Duration.between(attempt.startedAt(), finishedAt).toSeconds()));
		int score = 0;
		int correct = 0;
		List<PooledQuestion> questions = text.questions(attempt.questions());
		for (int i = 0; i < questions.size(); i++) {
			PooledQuestion question = questions.get(i);
			int earned = Finish.earned(text.settings().marking(), question, Finish.answer(saves, attempt.key(), i),
					keys);
			score += earned;
			correct += (earned == question.marks()) ? 1 : 0;
		}
		return attempt.finished(late ? AttemptState.EXPIRED : AttemptState.HANDED_IN, finishedAt, score, seconds,
				correct, keys.keyVersion());
	}

}
