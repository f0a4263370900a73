package org.chuxin.activity.presence;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import org.chuxin.activity.recruitment.CheckInWay;
import org.jspecify.annotations.Nullable;

/**
 * One presence of somebody at an activity: a check-in, and its check-out once there is
 * one. Where somebody stood is not kept, only how far that was from the place.
 *
 * @param activityId the activity
 * @param residentId who
 * @param number 1 to 3
 * @param checkedInAt when they came
 * @param inWay how that is known
 * @param inStep step of the code
 * @param inDistance metres from the place
 * @param inLate whether it was handed in later
 * @param checkedOutAt when they went; null as long as nobody knows (DOMAIN.md B20)
 * @param outWay how that is known
 * @param outStep step of the code
 * @param outDistance metres from the place
 * @param outLate whether it was handed in later
 * @param proof what stands behind it
 * @param suspicion what an organiser may want to look at
 * @param settledBy the organiser who confirmed it
 * @param settledName account and name of this organiser, as values
 */
public record Pair(long activityId, long residentId, int number, Instant checkedInAt, CheckInWay inWay,
		@Nullable Long inStep, @Nullable Integer inDistance, boolean inLate, @Nullable Instant checkedOutAt,
		@Nullable CheckInWay outWay, @Nullable Long outStep, @Nullable Integer outDistance, boolean outLate,
		Proof proof, @Nullable Suspicion suspicion, @Nullable Long settledBy, @Nullable String settledName) {

	/** Somebody came. */
	static Pair opened(Claim claim) {
		return new Pair(claim.activity().id(), claim.residentId(), claim.number(), claim.at(), claim.way(),
				claim.step(), claim.distance(), claim.late(), null, null, null, null, false,
				claim.late() ? Proof.LATE_PROOF : Proof.MEASURED, claim.suspicion(), null, null);
	}

	/** They went. */
	Pair closed(Claim claim) {
		return new Pair(this.activityId, this.residentId, this.number, this.checkedInAt, this.inWay, this.inStep,
				this.inDistance, this.inLate, claim.at(), claim.way(), claim.step(), claim.distance(), claim.late(),
				claim.late() ? Proof.LATE_PROOF : this.proof,
				(this.suspicion != null) ? this.suspicion : claim.suspicion(), this.settledBy, this.settledName);
	}

	/**
	 * An organiser says when they came and went; what was measured and is not
	 * contradicted stays as it was.
	 * @param from when they came
	 * @param to when they went, null: not known yet
	 * @param organiser id of the organiser
	 * @param name account and name of the organiser
	 * @return the presence, confirmed
	 */
	public Pair confirmed(Instant from, @Nullable Instant to, long organiser, String name) {
		boolean in = from.equals(this.checkedInAt);
		boolean out = Objects.equals(to, this.checkedOutAt);
		return new Pair(this.activityId, this.residentId, this.number, from, in ? this.inWay : CheckInWay.ORGANISER,
				in ? this.inStep : null, in ? this.inDistance : null, in && this.inLate, to,
				out ? this.outWay : CheckInWay.ORGANISER, out ? this.outStep : null, out ? this.outDistance : null,
				out && this.outLate, Proof.CONFIRMED, this.suspicion, organiser, name);
	}

	/** Whether they came and did not go yet, as far as is known. */
	public boolean open() {
		return this.checkedOutAt == null;
	}

	/** Whether its time counts: it is complete, and more than a claim. */
	public boolean counts() {
		return !open() && this.proof != Proof.LATE_PROOF;
	}

	boolean done(Direction direction) {
		return direction == Direction.IN || !open();
	}

	boolean late(Direction direction) {
		return (direction == Direction.IN) ? this.inLate : this.outLate;
	}

	@Nullable Long step(Direction direction) {
		return (direction == Direction.IN) ? this.inStep : this.outStep;
	}

	/** Codes that were used for it. */
	Stream<Long> steps() {
		return Stream.of(Direction.IN, Direction.OUT).map(this::step).filter(Objects::nonNull).map(Long.class::cast);
	}

}
