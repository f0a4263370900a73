package org.chuxin.quiz.handin;

import org.chuxin.quiz.attempt.Attempts;
import org.chuxin.quiz.attempt.AttemptKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.sql.Pool;
import org.chuxin.quiz.handin.HandInWork.HandIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finishes attempts whose time is over, also those that ran out while no server was
 * there; may block.
 */
@Component
class OverdueAttempts {

	private static final int PORTION = 500;

	/**
	 * A hand-in that came in time may wait this long in another instance's lane; it goes
	 * first.
	 */
	private static final Duration COURTESY = Duration.ofSeconds(1);

	private static final Logger log = LoggerFactory.getLogger(OverdueAttempts.class);

	private final Attempts attempts;

	private final Lane<HandIn, HandInWork.Outcome> handIns;

	private final Clock clock;

	OverdueAttempts(Attempts attempts, Lane<HandIn, HandInWork.Outcome> handIns, Clock clock) {
		this.attempts = attempts;
		this.handIns = handIns;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${chuxin.quiz.finish-overdue-every:3s}")
	void finish() {
		Pool.JOBS.run(() -> {
			Instant now = Instant.now(this.clock).minus(COURTESY);
			long finished;
			do {
				finished = finish(this.attempts.overdue(now, PORTION), now);
			}
			while (finished == PORTION);
		});
	}

	private long finish(List<AttemptKey> overdue, Instant now) {
		if (overdue.isEmpty()) {
			return 0;
		}
		long finished = this.handIns
			.submitAll(overdue.stream().map((key) -> new HandIn(key, List.of(), now, true)).toList())
			.stream()
			.filter(HandInWork.Outcome.Finished.class::isInstance)
			.count();
		log.info("finished {} attempts whose time was over", finished);
		return finished;
	}

}
