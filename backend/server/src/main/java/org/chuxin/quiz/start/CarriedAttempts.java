package org.chuxin.quiz.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chuxin.identity.PersonalData;
import org.chuxin.identity.RunningLimits;
import org.chuxin.platform.Days;
import org.chuxin.platform.sql.Pool;
import org.chuxin.platform.sql.RowsSql;
import org.chuxin.quiz.attempt.AttemptKey.Entrant;
import org.chuxin.quiz.attempt.LaneAttempts;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many attempts residents used in a running quiz before they closed an earlier
 * account: two numbers, until the quiz is over. May block.
 */
@Component
public class CarriedAttempts implements RunningLimits, PersonalData {

	/** A start that came before the end of a quiz can still wait in its lane. */
	private static final Duration LAST_STARTS = Duration.ofMinutes(1);

	private static final RowsSql OF = new RowsSql("""
			SELECT quiz_id, resident_id, in_all, day, that_day FROM carried_attempts
			WHERE quiz_id = ? AND resident_id IN ({?})""");

	private final CarriedMapper rows;

	private final JdbcOperations sql;

	private final Clock clock;

	CarriedAttempts(CarriedMapper rows, JdbcOperations sql, Clock clock) {
		this.rows = rows;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * What entrants used before.
	 * @param entrants whose
	 * @return what they used, without those who used nothing
	 */
	public Map<Entrant, Carried> of(Collection<Entrant> entrants) {
		Map<Entrant, Carried> carried = new HashMap<>();
		LaneAttempts.byQuiz(entrants)
			.forEach((quizId, residentIds) -> this.sql
				.query(OF.list(residentIds, quizId),
						(rows, _) -> new Carried(rows.getLong(1), rows.getLong(2), rows.getInt(3),
								rows.getObject(4, LocalDate.class), rows.getInt(5)))
				.forEach((row) -> carried.put(new Entrant(row.quizId(), row.residentId()), row)));
		return carried;
	}

	@Override
	public boolean used(long residentId) {
		Instant lastStarts = lastStarts();
		return this.rows.used(residentId, lastStarts, Days.of(lastStarts));
	}

	@Override
	public void carry(long formerId, long residentId) {
		Instant now = Instant.now(this.clock);
		this.rows.carry(formerId, residentId, now, Days.of(now));
	}

	@Override
	public List<String> tables() {
		return List.of("carried_attempts");
	}

	@Override
	public List<Section> export(long residentId) {
		List<Row> rows = this.rows.lines(residentId)
			.stream()
			.map((line) -> new Row(line.code(), List.of(new Fact("次数", String.valueOf(line.inAll())))))
			.toList();
		return List.of(new Section("注销前的账号已用的次数", rows));
	}

	/** Whoever closes one account after the other must not get new attempts either. */
	@Override
	public void erase(long residentId) {
	}

	@Scheduled(initialDelayString = "${chuxin.former.forget-every:10m}",
			fixedDelayString = "${chuxin.former.forget-every:10m}")
	void forgetWhatIsOver() {
		Instant lastStarts = lastStarts();
		Pool.JOBS.run(() -> this.rows.deleteOver(lastStarts, Days.of(lastStarts)));
	}

	private Instant lastStarts() {
		return Instant.now(this.clock).minus(LAST_STARTS);
	}

	/**
	 * What somebody used before.
	 *
	 * @param quizId the quiz
	 * @param residentId the account that they have now
	 * @param inAll attempts in all
	 * @param day the local day on which they came back
	 * @param thatDay attempts of that day
	 */
	public record Carried(long quizId, long residentId, int inAll, LocalDate day, int thatDay) {

		/**
		 * Nothing.
		 * @param entrant whose
		 * @return what counts for who closed no account
		 */
		public static Carried nothing(Entrant entrant) {
			return new Carried(entrant.quizId(), entrant.residentId(), 0, LocalDate.EPOCH, 0);
		}

		/**
		 * Attempts of a day.
		 * @param day the local day
		 * @return how many
		 */
		public int on(LocalDate day) {
			return day.equals(this.day) ? this.thatDay : 0;
		}

	}

}
