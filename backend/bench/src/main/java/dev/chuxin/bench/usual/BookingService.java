package dev.chuxin.bench.usual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.chuxin.bench.usual.store.Ids.LedgerId;
import dev.chuxin.bench.usual.store.Ids.StandingId;
import dev.chuxin.bench.usual.store.LedgerEntity;
import dev.chuxin.bench.usual.store.Repositories;
import dev.chuxin.bench.usual.store.StandingEntity;
import jakarta.persistence.EntityManager;
import org.chuxin.points.Standing;
import org.chuxin.quiz.attempt.AttemptRow;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Keeps one resident's ledger and standing in step with what counts, inside the caller's
 * transaction.
 */
@Service
class BookingService {

	private final Repositories.Ledger ledger;

	private final Repositories.Standings standings;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	BookingService(Repositories.Ledger ledger, Repositories.Standings standings, EntityManager entities,
			ApplicationEventPublisher events) {
		this.ledger = ledger;
		this.standings = standings;
		this.entities = entities;
		this.events = events;
	}

	void book(long contestId, long residentId, List<AttemptRow> counted) {
		Map<LocalDate, List<LedgerEntity>> held = this.ledger.of(contestId, residentId)
			.stream()
			.collect(Collectors.groupingBy((entry) -> entry.id().day(), TreeMap::new, Collectors.toList()));
		for (AttemptRow attempt : counted) {
			List<LedgerEntity> before = Objects.requireNonNullElse(held.remove(attempt.day()), List.of());
			add(contestId, residentId, attempt.day(), before, score(attempt), finishedAt(attempt));
		}
		held.forEach((day, before) -> add(contestId, residentId, day, before, 0,
				before.stream().map(LedgerEntity::at).max(Instant::compareTo).orElseThrow()));
		StandingId id = new StandingId(contestId, residentId);
		StandingEntity standing = this.standings.findById(id).orElseGet(() -> {
			StandingEntity first = new StandingEntity(id);
			this.entities.persist(first);
			return first;
		});
		Standing now = standing.book(counted.stream().mapToInt(BookingService::score).sum(),
				counted.stream().mapToInt((attempt) -> Objects.requireNonNull(attempt.seconds())).sum(),
				counted.stream().map(BookingService::finishedAt).max(Instant::compareTo).orElseThrow(), counted.size());
		this.events.publishEvent(new Standing.Changed(List.of(now)));
	}

	private void add(long contestId, long residentId, LocalDate day, List<LedgerEntity> before, int score, Instant at) {
		int amount = score - before.stream().mapToInt(LedgerEntity::amount).sum();
		if (before.isEmpty() || amount != 0) {
			int correction = before.stream().mapToInt((entry) -> entry.id().correction() + 1).max().orElse(0);
			this.entities
				.persist(new LedgerEntity(new LedgerId(contestId, residentId, "QUIZ", day, correction), amount, at));
		}
	}

	private static int score(AttemptRow attempt) {
		return Objects.requireNonNull(attempt.score());
	}

	private static Instant finishedAt(AttemptRow attempt) {
		return Objects.requireNonNull(attempt.finishedAt());
	}

}
