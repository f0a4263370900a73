package org.chuxin.activity.recruitment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An activity as SQL keeps it.
 *
 * @param id key inside the server
 * @param code public id, chosen by the organiser
 * @param state where it is
 * @param version of the settings, raised by each change
 * @param settings settings as JSON
 * @param organisationId the unit that organises
 * @param authorId the organiser who made it
 * @param startsAt planned start
 * @param endsAt planned end
 * @param lastTicket number of the last sign-up
 * @param endedAt when it was cancelled or closed
 * @param reason why it was cancelled, or returned from review
 * @param series public id of the activity whose dates it is one of, or null
 */
public record ActivityRow(long id, String code, ActivityState state, int version, String settings, long organisationId,
		long authorId, Instant startsAt, Instant endsAt, long lastTicket, @Nullable Instant endedAt,
		@Nullable String reason, @Nullable String series) {

	static final String COLUMNS = """
			id, code, state, version, settings, organisation_id, author_id, starts_at, ends_at, last_ticket, ended_at,
				reason, series\s""";

	ActivityRow in(ActivityState next, @Nullable String why) {
		return new ActivityRow(this.id, this.code, next, this.version, this.settings, this.organisationId,
				this.authorId, this.startsAt, this.endsAt, this.lastTicket, this.endedAt, why, this.series);
	}

	/**
	 * Whether those whom it is for may know of it.
	 * @return true once published
	 */
	public boolean visible() {
		return this.state == ActivityState.PUBLISHED || this.state == ActivityState.CANCELLED
				|| this.state == ActivityState.CLOSED;
	}

}
