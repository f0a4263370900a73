package org.chuxin.points.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.chuxin.identity.KnownMinors;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.GroupCommit;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.commit.Work;
import org.chuxin.points.Contest;
import org.chuxin.points.Contests;
import org.chuxin.points.Standing;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opting in to a contest's board and out of it (DOMAIN.md A2). */
@Configuration(proxyBeanMethods = false)
public class BoardConsents {

	@Bean
	Lane<Consent, Outcome> boardConsentLane(GroupCommit commits, ConsentMapper consents, Contests contests,
			OpenAccounts accounts, KnownMinors minors) {
		return commits.lane(new ConsentWork(consents, contests, accounts, minors));
	}

	/**
	 * A resident's will.
	 *
	 * @param contestId the contest
	 * @param residentId the resident
	 * @param joins true to appear on the board, false to leave it
	 * @param at when the resident said so
	 */
	public record Consent(long contestId, long residentId, boolean joins, Instant at) {

		private Key key() {
			return new Key(this.contestId, this.residentId);
		}

	}

	/** What became of it. */
	public sealed interface Outcome {

		/** Done, now or before. */
		record Settled(Standing standing) implements Outcome {
		}

		/** Nobody can join a board that is off, or leave one that they never joined. */
		record BoardOff() implements Outcome {
		}

		/** The resident is known to be under 18, whatever they said. */
		record UnderAge() implements Outcome {
		}

		/** The resident closed the account meanwhile. */
		record AccountClosed() implements Outcome {
		}

	}

	record Key(long contestId, long residentId) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			return Comparator.comparingLong(Key::contestId).thenComparingLong(Key::residentId).compare(this, other);
		}

	}

	private record ConsentWork(ConsentMapper consents, Contests contests, OpenAccounts accounts,
			KnownMinors minors) implements Work<Consent, Outcome> {

		@Override
		public String name() {
			return "board-consent";
		}

		@Override
		public List<Outcome> decide(List<Consent> commands) {
			Map<Long, Contest> boards = this.contests
				.find(commands.stream().map(Consent::contestId).collect(Collectors.toSet()))
				.stream()
				.collect(Collectors.toMap(Contest::id, (contest) -> contest));
			Set<Long> open = this.accounts.hold(commands.stream().map(Consent::residentId).toList());
			Set<Long> young = this.minors
				.among(commands.stream().filter(Consent::joins).map(Consent::residentId).toList());
			List<Consent> admitted = commands.stream()
				.filter((command) -> open.contains(command.residentId()))
				.filter((command) -> !(command.joins() && young.contains(command.residentId())))
				.filter((command) -> admits(boards.get(command.contestId()), command))
				.toList();
			Map<Key, Consent> last = new TreeMap<>();
			admitted.forEach((command) -> last.put(command.key(), command));
			last.keySet().retainAll(whoJoined(admitted, last));
			Map<Key, Standing> settled = settle(last);
			return commands.stream().<Outcome>map((command) -> {
				if (!open.contains(command.residentId())) {
					return new Outcome.AccountClosed();
				}
				if (command.joins() && young.contains(command.residentId())) {
					return new Outcome.UnderAge();
				}
				Standing standing = settled.get(command.key());
				return (standing != null && admits(boards.get(command.contestId()), command))
						? new Outcome.Settled(standing) : new Outcome.BoardOff();
			}).toList();
		}

		private static boolean admits(@Nullable Contest contest, Consent command) {
			return contest != null && (!command.joins() || contest.boardOn(command.at()));
		}

		/** Leaving writes nothing about who never joined. */
		private Set<Key> whoJoined(List<Consent> admitted, Map<Key, Consent> last) {
			Set<Key> joined = admitted.stream().filter(Consent::joins).map(Consent::key).collect(Collectors.toSet());
			List<Consent> unsure = last.values().stream().filter((consent) -> !joined.contains(consent.key())).toList();
			if (!unsure.isEmpty()) {
				joined.addAll(this.consents.consented(unsure));
			}
			return joined;
		}

		private Map<Key, Standing> settle(Map<Key, Consent> consents) {
			if (consents.isEmpty()) {
				return Map.of();
			}
			List<Standing> listed = this.consents.list(consents.values());
			this.consents.consent(consents.values());
			return listed.stream()
				.collect(Collectors.toMap((standing) -> new Key(standing.contestId(), standing.residentId()),
						(standing) -> standing));
		}

	}

}
