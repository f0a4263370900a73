package org.chuxin.organisation.scope;

import java.time.Clock;
import java.util.Optional;
import java.util.TreeSet;

import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.identity.OrganiserAccounts;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.Organisations;
import org.chuxin.organisation.Scope;
import org.chuxin.organisation.Scopes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scopes as administrators set them; may block. */
@Component
@Transactional
class ScopeSettings {

	private final ScopeMapper rows;

	private final Scopes scopes;

	private final Organisations organisations;

	private final AuditTrail audit;

	private final Clock clock;

	ScopeSettings(ScopeMapper rows, Scopes scopes, Organisations organisations, AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.scopes = scopes;
		this.organisations = organisations;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	ScopeView get(OrganiserAccounts.Account account) {
		return view(this.scopes.of(account.id(), account.role()));
	}

	ScopeView set(Actor by, OrganiserAccounts.Account account, Scope scope) {
		ScopeView before = view(this.scopes.of(account.id(), account.role()));
		this.rows.save(account.id(), scope.kind(), this.clock.instant());
		this.rows.clear(account.id());
		if (!scope.organisationIds().isEmpty()) {
			this.rows.add(account.id(), new TreeSet<>(scope.organisationIds()));
		}
		ScopeView after = view(scope);
		if (!after.equals(before)) {
			this.audit.record(by, "organiser.scope", "organiser/" + account.account(), before, after);
		}
		return after;
	}

	private ScopeView view(Scope scope) {
		return new ScopeView(scope.kind(),
				scope.organisationIds()
					.stream()
					.map(this.organisations::byId)
					.flatMap(Optional::stream)
					.map(Organisation::code)
					.sorted()
					.toList());
	}

}
