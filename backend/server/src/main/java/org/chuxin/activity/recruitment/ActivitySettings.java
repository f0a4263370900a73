package org.chuxin.activity.recruitment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.platform.web.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser sets for an activity; absent fields take the defaults of DOMAIN.md H.
 *
 * @param title shown name
 * @param kind what it is
 * @param organisationCode the unit that organises, records and certifies (B10)
 * @param content what will be done (B3)
 * @param personInCharge who answers for it (B3)
 * @param contact how to reach them
 * @param place where, in words
 * @param position where, on a map; absent for none
 * @param bring what to bring, may be empty
 * @param demands what is asked of people, may be empty
 * @param risks what can happen (B3); may be empty in a draft only
 * @param danger how dangerous it is (B4)
 * @param insurance who insures; absent for none
 * @param startsAt planned start
 * @param endsAt planned end, at most 24 hours later
 * @param signUpOpensAt first moment to sign up; absent: from publication
 * @param signUpClosesAt end of signing up; absent: the start
 * @param cancelUntil until when people can withdraw; absent: the start
 * @param capacity places
 * @param quotas limits for organisations; absent for none
 * @param groupLimit most people of one sign-up
 * @param approval whether an organiser decides about each sign-up
 * @param visibleTo organisations whose people see it, by any of their places; empty for
 * everybody
 * @param checkInWays how people can check in
 * @param radiusMetres how near is there
 * @param checkInOpensMinutes how long before the start check-in opens
 * @param checkInClosesAt end of checking in; absent: half of the planned time
 */
public record ActivitySettings(@NotBlank @Size(max = 40) String title, @NotNull ActivityKind kind,
		@NotBlank @Size(max = 64) String organisationCode, @NotBlank @Size(max = 2_000) String content,
		@NotBlank @Size(max = 30) String personInCharge, @NotBlank @Size(max = 40) String contact,
		@NotBlank @Size(max = 80) String place, @Nullable @Valid Position position, @Size(max = 200) String bring,
		@Size(max = 300) String demands, @Size(max = 500) String risks, Danger danger,
		@Nullable @Valid Insurance insurance, @NotNull Instant startsAt, @NotNull Instant endsAt,
		@Nullable Instant signUpOpensAt, @Nullable Instant signUpClosesAt, @Nullable Instant cancelUntil,
		@NotNull @Min(1) @Max(5_000) Integer capacity, @Nullable @Valid Quotas quotas,
		@Min(1) @Max(20) Integer groupLimit, Boolean approval,
		@Size(max = 100) List<@NotBlank @Size(max = 64) String> visibleTo, Set<CheckInWay> checkInWays,
		@Min(20) @Max(5_000) Integer radiusMetres, @Min(0) @Max(240) Integer checkInOpensMinutes,
		@Nullable Instant checkInClosesAt) {

	private static final Duration LONGEST = Duration.ofHours(24);

	/** Fills in the defaults of DOMAIN.md H. */
	public ActivitySettings {
		bring = Objects.requireNonNullElse(bring, "");
		demands = Objects.requireNonNullElse(demands, "");
		risks = Objects.requireNonNullElse(risks, "");
		danger = Objects.requireNonNullElse(danger, Danger.NONE);
		groupLimit = Objects.requireNonNullElse(groupLimit, 1);
		approval = Objects.requireNonNullElse(approval, false);
		visibleTo = List.copyOf(Objects.requireNonNullElse(visibleTo, List.of()));
		checkInWays = Set
			.copyOf(Objects.requireNonNullElse(checkInWays, Set.of(CheckInWay.CODE, CheckInWay.ORGANISER)));
		radiusMetres = Objects.requireNonNullElse(radiusMetres, 200);
		checkInOpensMinutes = Objects.requireNonNullElse(checkInOpensMinutes, 30);
	}

	/**
	 * A point on the map, GCJ-02 as WeChat uses it.
	 *
	 * @param latitude degrees
	 * @param longitude degrees
	 */
	public record Position(@NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
			@NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {
	}

	/**
	 * Who insures the people (B4).
	 *
	 * @param insurer company
	 * @param policyNumber number of the policy
	 */
	public record Insurance(@NotBlank @Size(max = 60) String insurer, @NotBlank @Size(max = 60) String policyNumber) {
	}

	/**
	 * What is wrong with the fields together.
	 * @return field errors, none where all fits
	 */
	public List<FieldError> contradictions() {
		List<FieldError> errors = new ArrayList<>();
		if (!this.startsAt.isBefore(this.endsAt)) {
			errors.add(new FieldError("endsAt", "AfterStartsAt", "结束时间要晚于开始时间。"));
		}
		else if (Duration.between(this.startsAt, this.endsAt).compareTo(LONGEST) > 0) {
			errors.add(new FieldError("endsAt", "TooLong", "一场活动最长 24 小时，更长的请分成几场。"));
		}
		if (signUpCloses().isAfter(this.endsAt)) {
			errors.add(new FieldError("signUpClosesAt", "AfterEnd", "报名截止不能晚于活动结束。"));
		}
		if (this.signUpOpensAt != null && !this.signUpOpensAt.isBefore(signUpCloses())) {
			errors.add(new FieldError("signUpOpensAt", "BeforeCloses", "报名开始要早于报名截止。"));
		}
		if (cancelDeadline().isAfter(this.endsAt)) {
			errors.add(new FieldError("cancelUntil", "AfterEnd", "取消报名的截止不能晚于活动结束。"));
		}
		if (checkInCloses().isBefore(this.startsAt) || checkInCloses().isAfter(this.endsAt)) {
			errors.add(new FieldError("checkInClosesAt", "Within", "签到截止要在活动开始和结束之间。"));
		}
		if (this.checkInWays.contains(CheckInWay.POSITION) && this.position == null) {
			errors.add(new FieldError("position", "Needed", "用位置签到，要先在地图上选好地点。"));
		}
		if (this.quotas != null
				&& this.quotas.limits().stream().map(Quotas.Limit::organisationCode).distinct().count() < this.quotas
					.limits()
					.size()) {
			errors.add(new FieldError("quotas.limits", "Twice", "同一个单位只写一行。"));
		}
		return errors;
	}

	/**
	 * What keeps it from being published (DOMAIN.md B3, B4).
	 * @return field errors, none where nothing does
	 */
	public List<FieldError> missing() {
		List<FieldError> errors = new ArrayList<>();
		if (this.risks.isBlank()) {
			errors.add(new FieldError("risks", "RiskStatement", "请写明可能的风险，没有也写一句，例如“户外步行，注意防滑”。"));
		}
		if (this.danger != Danger.NONE && this.insurance == null) {
			errors.add(new FieldError("insurance", "Insurance", "有危险的活动要先填好保险。"));
		}
		return errors;
	}

	/** End of signing up. */
	public Instant signUpCloses() {
		return Objects.requireNonNullElse(this.signUpClosesAt, this.startsAt);
	}

	/** Until when people can withdraw. */
	public Instant cancelDeadline() {
		return Objects.requireNonNullElse(this.cancelUntil, this.startsAt);
	}

	/** The same, but people can withdraw until the start, since its time was moved. */
	public ActivitySettings withdrawableUntilStart() {
		return at(this.startsAt, this.endsAt, this.signUpOpensAt, this.signUpClosesAt, null, this.checkInClosesAt);
	}

	/** The same at another time: all other times keep their distance from the start. */
	public ActivitySettings startingAt(Instant start) {
		Duration by = Duration.between(this.startsAt, start);
		return at(start, this.endsAt.plus(by), shifted(this.signUpOpensAt, by), shifted(this.signUpClosesAt, by),
				shifted(this.cancelUntil, by), shifted(this.checkInClosesAt, by));
	}

	/** The same at the times of another one. */
	public ActivitySettings atTimesOf(ActivitySettings other) {
		return at(other.startsAt, other.endsAt, other.signUpOpensAt, other.signUpClosesAt, other.cancelUntil,
				other.checkInClosesAt);
	}

	private static @Nullable Instant shifted(@Nullable Instant at, Duration by) {
		return (at != null) ? at.plus(by) : null;
	}

	private ActivitySettings at(Instant start, Instant end, @Nullable Instant signUpOpens,
			@Nullable Instant signUpCloses, @Nullable Instant withdrawable, @Nullable Instant checkInCloses) {
		return new ActivitySettings(this.title, this.kind, this.organisationCode, this.content, this.personInCharge,
				this.contact, this.place, this.position, this.bring, this.demands, this.risks, this.danger,
				this.insurance, start, end, signUpOpens, signUpCloses, withdrawable, this.capacity, this.quotas,
				this.groupLimit, this.approval, this.visibleTo, this.checkInWays, this.radiusMetres,
				this.checkInOpensMinutes, checkInCloses);
	}

	/** First moment of checking in. */
	public Instant checkInOpens() {
		return this.startsAt.minus(Duration.ofMinutes(this.checkInOpensMinutes));
	}

	/** End of checking in. */
	public Instant checkInCloses() {
		return (this.checkInClosesAt != null) ? this.checkInClosesAt
				: this.startsAt.plus(Duration.between(this.startsAt, this.endsAt).dividedBy(2));
	}

}
