package dev.chuxin.bench.usual;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.chuxin.bench.usual.store.AttemptEntity;
import dev.chuxin.bench.usual.store.QuizEntity;
import dev.chuxin.bench.usual.store.Repositories;
import dev.chuxin.bench.usual.store.SaveEntity;
import jakarta.persistence.EntityManager;
import org.chuxin.platform.Days;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptState;
import org.chuxin.quiz.attempt.Saves;
import org.chuxin.quiz.paper.Draw;
import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.paper.QuizSettings;
import org.chuxin.quiz.paper.QuizText;
import org.chuxin.quiz.publication.QuizRow;
import org.chuxin.quiz.sheet.AttemptProblems;
import org.chuxin.quiz.sheet.AttemptView;
import org.chuxin.quiz.sheet.Sheet;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts one attempt in one transaction. */
@Service
class StartService {

	private final Repositories.Quizzes quizzes;

	private final Repositories.Entries entries;

	private final Repositories.Attempts attempts;

	private final Repositories.Saves saves;

	private final Catalogue catalogue;

	private final EntityManager entities;

	private final SecureRandom random = new SecureRandom();

	StartService(Repositories.Quizzes quizzes, Repositories.Entries entries, Repositories.Attempts attempts,
			Repositories.Saves saves, Catalogue catalogue, EntityManager entities) {
		this.quizzes = quizzes;
		this.entries = entries;
		this.attempts = attempts;
		this.saves = saves;
		this.catalogue = catalogue;
		this.entities = entities;
	}

	@Transactional
	Started start(String code, long residentId, int number, Instant now) {
		long quizId = this.catalogue.id(code);
		QuizRow quiz = this.quizzes.share(quizId)
			.map(QuizEntity::row)
			.filter(QuizRow::visible)
			.orElseThrow(AttemptProblems::quizNotFound);
		if (quiz.open(now)) {
			this.entries.enter(quizId, residentId);
		}
		List<AttemptRow> mine = this.attempts.of(quizId, residentId).stream().map(AttemptEntity::row).toList();
		for (AttemptRow row : mine) {
			if (row.number() == number) {
				return started(row.endingBy(quiz.closedAt()), false, now);
			}
		}
		QuizText text = this.catalogue.text(quizId, quiz.version());
		refuse(quiz, text.settings(), mine, number, now);
		AttemptRow fresh = attempt(text, residentId, number, mine, now);
		this.entities.persist(new AttemptEntity(fresh));
		return started(fresh, true, now);
	}

	private static void refuse(QuizRow quiz, QuizSettings settings, List<AttemptRow> mine, int number, Instant now) {
		if (!quiz.open(now)) {
			throw AttemptProblems.notOpen();
		}
		mine.stream().filter(AttemptRow::open).findFirst().ifPresent((open) -> {
			throw AttemptProblems.stillOpen(open.number());
		});
		if (settings.attemptsInAll() != null && mine.size() >= settings.attemptsInAll()) {
			throw AttemptProblems.usedUp();
		}
		LocalDate today = Days.of(now);
		if (mine.stream().filter((row) -> row.day().equals(today)).count() >= settings.attemptsPerDay()) {
			throw AttemptProblems.usedToday();
		}
		if (number != mine.size() + 1) {
			throw AttemptProblems.wrongNumber(mine.size() + 1);
		}
	}

	private AttemptRow attempt(QuizText text, long residentId, int number, List<AttemptRow> mine, Instant now) {
		byte[] seed = new byte[16];
		this.random.nextBytes(seed);
		List<Long> drawn = Draw.questions(text, mine.stream().map(AttemptRow::questions).toList(), this.random);
		Instant deadline = text.settings().deadline(now);
		return new AttemptRow(text.quizId(), residentId, number, text.version(), Paper.ALGORITHM, seed,
				AttemptRow.pack(drawn), Days.of(now), now, deadline, deadline.plus(text.settings().grace()),
				AttemptState.OPEN, null, text.settings().fullScore(), null, null, null, null);
	}

	private Started started(AttemptRow row, boolean fresh, Instant now) {
		List<SaveEntity> stored = fresh ? List.of() : this.saves.of(row.quizId(), row.residentId(), row.number());
		Sheet sheet = Sheet.of(row, this.catalogue.text(row.quizId(), row.quizVersion()));
		return new Started(AttemptView.of(row, sheet, new Saves(stored.stream().map(SaveEntity::save).toList()), now),
				fresh);
	}

	/** The attempt, new or as it stands. */
	record Started(AttemptView view, boolean fresh) {
	}

}
