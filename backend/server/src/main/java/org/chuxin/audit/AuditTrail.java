package org.chuxin.audit;

import java.time.Clock;
import java.time.Instant;

import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends acts of organisers in the act's own transaction; may block. */
@Component
public class AuditTrail {

	private final AuditMapper entries;

	private final JsonMapper json;

	private final Clock clock;

	AuditTrail(AuditMapper entries, JsonMapper json, Clock clock) {
		this.entries = entries;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Appends an act; the transaction of the act is the caller's.
	 * @param actor who
	 * @param action what, as {@code quiz.publish}
	 * @param subject on what, as {@code quiz/red-boat}
	 * @param before state before, written as JSON; null when there was none
	 * @param after state after, written as JSON; null when there is none
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor actor, String action, String subject, @Nullable Object before, @Nullable Object after) {
		this.entries.append(new AuditEntry(0, Instant.now(this.clock), actor.id(), actor.name(), actor.source(), action,
				subject, text(before), text(after)));
	}

	@Transactional(readOnly = true)
	Page<AuditView> newestFirst(@Nullable String cursor) {
		long before = Page.after(cursor, Long.MAX_VALUE);
		return Page.of(this.entries.newestBefore(before, Page.SIZE + 1), AuditEntry::id, AuditView::of);
	}

	private @Nullable String text(@Nullable Object state) {
		return (state != null) ? this.json.writeValueAsString(state) : null;
	}

}
