package dev.chuxin.bench.usual;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.chuxin.bench.usual.store.AttemptEntity;
import dev.chuxin.bench.usual.store.Ids.AttemptId;
import dev.chuxin.bench.usual.store.QuizEntity;
import dev.chuxin.bench.usual.store.Repositories;
import dev.chuxin.bench.usual.store.SaveEntity;
import jakarta.persistence.EntityManager;
import org.chuxin.quiz.answer.AnswerRequest;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.attempt.Saves;
import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.publication.QuizRow;
import org.chuxin.quiz.sheet.AttemptProblems;
import org.chuxin.quiz.sheet.SavedAnswer;
import org.chuxin.quiz.sheet.Sheet;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves one answer in one transaction. */
@Service
class SaveService {

	private final Repositories.Quizzes quizzes;

	private final Repositories.Attempts attempts;

	private final Repositories.Saves saves;

	private final Catalogue catalogue;

	private final EntityManager entities;

	SaveService(Repositories.Quizzes quizzes, Repositories.Attempts attempts, Repositories.Saves saves,
			Catalogue catalogue, EntityManager entities) {
		this.quizzes = quizzes;
		this.attempts = attempts;
		this.saves = saves;
		this.catalogue = catalogue;
		this.entities = entities;
	}

	@Transactional
	SavedAnswer save(String code, long residentId, int number, String questionId, AnswerRequest request, Instant now) {
		long quizId = this.catalogue.id(code);
		QuizRow quiz = this.quizzes.share(quizId).map(QuizEntity::row).orElseThrow(AttemptProblems::quizNotFound);
		AttemptRow attempt = this.attempts.lock(new AttemptId(quizId, residentId, number))
			.map(AttemptEntity::row)
			.orElseThrow(AttemptProblems::attemptNotFound)
			.endingBy(quiz.closedAt());
		Paper.Question question = Sheet.of(attempt, this.catalogue.text(quizId, attempt.quizVersion()))
			.question(questionId);
		Save save = request.save(attempt.key(), question, now);
		List<Save> known = this.saves.of(quizId, residentId, number, (short) question.position())
			.stream()
			.map(SaveEntity::save)
			.toList();
		return SavedAnswer.of(question, settle(save, known, attempt, question, now), now, attempt.deadline());
	}

	private Save settle(Save save, List<Save> known, AttemptRow attempt, Paper.Question question, Instant now) {
		Optional<Save> newest = new Saves(known).newest(save.place());
		Optional<Save> first = known.stream().filter((each) -> each.key().equals(save.key())).findFirst();
		if (first.isPresent()) {
			if (!first.get().sameContent(save)) {
				throw AttemptProblems
					.numberUsed(SavedAnswer.of(question, newest.orElse(save), now, attempt.deadline()));
			}
			return first.get();
		}
		if (!attempt.open() || now.isAfter(attempt.lateAfter())) {
			throw AttemptProblems.over();
		}
		this.entities.persist(new SaveEntity(save));
		return newest.filter((newer) -> newer.saveNumber() > save.saveNumber()).orElse(save);
	}

}
