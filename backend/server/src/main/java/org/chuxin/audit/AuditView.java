package org.chuxin.audit;

import java.time.Instant;

import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

/** One act as an auditor sees it. */
record AuditView(String auditId, Instant at, String actor, String actorName, String action, String subject,
		String source, @Nullable String before, @Nullable String after) {

	static AuditView of(AuditEntry entry) {
		return new AuditView(String.valueOf(entry.id()), entry.at(), Ids.text(entry.actorId()), entry.actorName(),
				entry.action(), entry.subject(), entry.source(), entry.beforeState(), entry.afterState());
	}

}
