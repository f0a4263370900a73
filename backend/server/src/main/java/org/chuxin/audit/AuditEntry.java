package org.chuxin.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** One act as it is kept; append-only. */
record AuditEntry(long id, Instant at, long actorId, String actorName, String source, String action, String subject,
		@Nullable String beforeState, @Nullable String afterState) {
}
