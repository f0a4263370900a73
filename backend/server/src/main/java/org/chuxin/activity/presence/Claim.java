package org.chuxin.activity.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.chuxin.activity.presence.RotatingCode.Reading;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.CheckInWay;
import org.chuxin.activity.roll.SignUp;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that they come or go, or an organiser says it of them; and what the
 * policies need to know about it. Pure.
 *
 * @param activity where
 * @param settings its settings in force
 * @param residentId who
 * @param direction which half
 * @param number of the presence, from 1
 * @param signUp their sign-up, null without one
 * @param pairs their presences so far
 * @param adultMissing whether they are a small child whose grown-up did not come yet
 * @param way how it is known
 * @param code what the code proves, null without one
 * @param distance metres from the place, null without a position
 * @param accuracy how exactly the phone knew it, in metres
 * @param offline how long ago the phone says it was, null: now
 * @param told when, if an organiser said so
 * @param now the server's time
 */
public record Claim(ActivityRow activity, ActivitySettings settings, long residentId, Direction direction, int number,
		@Nullable SignUp signUp, List<Pair> pairs, boolean adultMissing, CheckInWay way, @Nullable Reading code,
		@Nullable Integer distance, @Nullable Integer accuracy, @Nullable Duration offline, @Nullable Instant told,
		Instant now) {

	private static final Duration OLDEST = Duration.ofDays(2);

	/** Codes and positions that are not older come from now. */
	private static final Duration FRESH = RotatingCode.STEP.multipliedBy(2);

	private static final Duration TIMES_MAY_DIFFER = Duration.ofMinutes(3);

	/** Whether it was handed in later than it happened. */
	public boolean late() {
		if (this.code != null) {
			return this.code.step() < RotatingCode.step(this.now) - 1;
		}
		return this.offline != null && this.offline.compareTo(FRESH) > 0;
	}

	/**
	 * When it happened: the code's own time, where there is one, never a phone's clock.
	 */
	public Instant at() {
		if (this.told != null) {
			return this.told;
		}
		if (this.code != null) {
			return late() ? RotatingCode.startOf(this.code.step()) : this.now;
		}
		return (this.offline != null) ? this.now.minus(this.offline) : this.now;
	}

	/** The presence of this number. */
	public Optional<Pair> pair() {
		return pair(this.number);
	}

	Optional<Pair> pair(int wanted) {
		return this.pairs.stream().filter((each) -> each.number() == wanted).findFirst();
	}

	/** Whether this half is known already, so that nothing is judged again. */
	public boolean repeats() {
		return pair().filter((each) -> each.done(this.direction)).isPresent();
	}

	/** What the client is told: the first answer again for the very same request. */
	public CheckInOutcome outcome() {
		Pair before = pair().filter((each) -> each.done(this.direction)).orElse(null);
		boolean in = this.direction == Direction.IN;
		if (before != null && (step() == null || !Objects.equals(before.step(this.direction), step()))) {
			return in ? CheckInOutcome.ALREADY_IN : CheckInOutcome.ALREADY_OUT;
		}
		if ((before != null) ? before.late(this.direction) : late()) {
			return CheckInOutcome.LATE_PROOF;
		}
		return in ? CheckInOutcome.CHECKED_IN : CheckInOutcome.CHECKED_OUT;
	}

	/** The presence as this makes it; nothing must speak against it. */
	public Pair result() {
		return pair().map((each) -> repeats() ? each : each.closed(this)).orElseGet(() -> Pair.opened(this));
	}

	@Nullable Long step() {
		return (this.code != null) ? Long.valueOf(this.code.step()) : null;
	}

	boolean measured() {
		return this.way != CheckInWay.ORGANISER;
	}

	/** Only who says that it is old may bring an old code, and no older one than this. */
	boolean expired() {
		return this.code != null && late() && (this.offline == null || this.offline.isZero()
				|| RotatingCode.startOf(this.code.step()).isBefore(this.now.minus(OLDEST)));
	}

	/** A person uses codes in their order, each once. */
	boolean replayed() {
		Reading read = this.code;
		return read != null && this.pairs.stream().flatMap(Pair::steps).anyMatch((used) -> used >= read.step());
	}

	@Nullable Suspicion suspicion() {
		if (this.accuracy != null && this.accuracy > this.settings.radiusMetres()) {
			return Suspicion.POSITION_INACCURATE;
		}
		boolean differ = this.code != null && this.offline != null
				&& Duration.between(RotatingCode.startOf(this.code.step()), this.now.minus(this.offline))
					.abs()
					.compareTo(TIMES_MAY_DIFFER) > 0;
		return differ ? Suspicion.TIMES_DIFFER : null;
	}

}
