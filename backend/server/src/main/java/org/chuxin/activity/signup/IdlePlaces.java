package org.chuxin.activity.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.chuxin.activity.seating.Command;
import org.chuxin.activity.seating.Outcome;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.sql.Pool;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks once a minute whether somebody waits beside a free place, for example since their
 * other activity ended in a batch that could not see this one; may block.
 */
@Component
class IdlePlaces {

	private final SignUpMapper rows;

	private final Lane<Command, Outcome> lane;

	private final Clock clock;

	IdlePlaces(SignUpMapper rows, Lane<Command, Outcome> lane, Clock clock) {
		this.rows = rows;
		this.lane = lane;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${chuxin.sign-up.reconsider-every:60s}")
	void fill() {
		Pool.JOBS.run(() -> {
			Instant now = Instant.now(this.clock);
			List<Command> commands = this.rows.waitedFor(now)
				.stream()
				.<Command>map((id) -> new Command.Reconsider(id, now))
				.toList();
			if (!commands.isEmpty()) {
				this.lane.submitAll(commands);
			}
		});
	}

}
