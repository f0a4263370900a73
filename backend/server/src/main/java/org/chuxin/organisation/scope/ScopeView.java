package org.chuxin.organisation.scope;

import java.util.List;

import org.chuxin.organisation.ScopeKind;

/** A scope as administrators see it, and as the audit trail keeps it. */
record ScopeView(ScopeKind kind, List<String> organisationCodes) {
}
