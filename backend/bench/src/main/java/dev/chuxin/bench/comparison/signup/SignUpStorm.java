package dev.chuxin.bench.comparison.signup;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.data.Storm;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.load.Rest;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Rounds;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

/**
 * P11: a storm of sign-ups on one activity after the other beside the usual way, which
 * locks the activity's row in each request; 256 clients.
 */
public final class SignUpStorm implements Comparison {

	@Override
	public Outcome run(Settings settings) {
		try (Play play = Play.withoutBoards(settings)) {
			ChildJvm usual = play.stage().usual();
			Storms storms = new Storms(play, settings.residents());
			storms.repeat(play.ours(), settings.warmUp());
			play.alone(() -> storms.repeat(usual, settings.warmUp()));
			Map<String, Supplier<Round>> sides = new LinkedHashMap<>();
			sides.put("ours", () -> storms.repeat(play.ours(), settings.measured()));
			sides.put("usual", () -> play.alone(() -> storms.repeat(usual, settings.measured())));
			return outcome(Rounds.inTurn(settings.rounds(), sides));
		}
	}

	private static Outcome outcome(Rounds rounds) {
		double rate = rounds.median("ours", Round::rate) / rounds.median("usual", Round::rate);
		String notes = "ours %.0f/s at %.0f µs with a p99 of %.0f ms, the usual way %.0f/s at %.0f µs with %.0f ms"
			.formatted(rounds.median("ours", Round::rate), rounds.median("ours", Round::all),
					rounds.median("ours", Round::p99), rounds.median("usual", Round::rate),
					rounds.median("usual", Round::all), rounds.median("usual", Round::p99));
		return new Outcome(
				List.of(Figure.atLeast("sign-ups a second over one locked row per request", rate, " ×", 6, 9)), notes,
				Map.of("rounds", rounds.raw()));
	}

	/** Storms that follow each other, each checked afterwards. */
	private static final class Storms {

		private static final int CLIENTS = Play.CLIENTS;

		private final Play play;

		private final int people;

		private int next;

		Storms(Play play, int people) {
			this.play = play;
			this.people = people;
		}

		Round repeat(ChildJvm server, Duration atLeast) {
			Round all = Round.empty();
			do {
				Storm storm = new Storm(this.next++, this.people, Storm.PER_ACTIVITY / 2);
				storm.publish(this.play.stage());
				Play.Sent sent = this.play.send(server, storm, CLIENTS);
				Rest.repeat(server.port(), storm, sent.shots(), CLIENTS);
				storm.check(this.play.stage(), sent.shots().acknowledged());
				all = all.plus(sent.round());
			}
			while (all.seconds() < atLeast.toSeconds());
			return all;
		}

	}

}
