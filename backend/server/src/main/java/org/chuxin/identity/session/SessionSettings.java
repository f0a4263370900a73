package org.chuxin.identity.session;

import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions live and how old our knowledge of them may be.
 *
 * @param residentIdle a resident's session ends this long after its last use
 * @param residentAbsolute and at the latest this long after the log-in
 * @param organiserIdle an organiser's session ends this long after its last use
 * @param organiserAbsolute and at the latest this long after the sign-in
 * @param known how long memory is trusted without hearing from SQL which sessions ended;
 * another instance's log-out shows at the latest then
 * @param residentKnown how long a session stays in memory while we hear so; that of an
 * organiser or of a resident who has not agreed, which can change, only as long as above
 * @param unknown how long an unknown token is remembered as such
 * @param remembered most tokens in memory
 * @param touchEvery how often a last use is written
 * @param most live sessions of a resident or organiser; one more ends the oldest
 */
@ConfigurationProperties("chuxin.session")
record SessionSettings(@DefaultValue("30d") Duration residentIdle, @DefaultValue("180d") Duration residentAbsolute,
		@DefaultValue("30m") Duration organiserIdle, @DefaultValue("12h") Duration organiserAbsolute,
		@DefaultValue("30s") Duration known, @DefaultValue("10m") Duration residentKnown,
		@DefaultValue("5s") Duration unknown, @DefaultValue("100000") long remembered,
		@DefaultValue("5m") Duration touchEvery, @DefaultValue("10") int most) {

	Instant absoluteUntil(SessionKind kind, Instant start) {
		return start.plus(switch (kind) {
			case RESIDENT -> this.residentAbsolute;
			case ORGANISER -> this.organiserAbsolute;
		});
	}

	/** Never later than the absolute end, so that one comparison judges both. */
	Instant idleUntil(SessionKind kind, Instant lastUse, Instant absoluteUntil) {
		Instant idleUntil = lastUse.plus(switch (kind) {
			case RESIDENT -> this.residentIdle;
			case ORGANISER -> this.organiserIdle;
		});
		return idleUntil.isBefore(absoluteUntil) ? idleUntil : absoluteUntil;
	}

}
