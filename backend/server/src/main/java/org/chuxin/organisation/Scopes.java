package org.chuxin.organisation;

import java.util.HashSet;
import java.util.Set;

import org.chuxin.identity.Caller;
import org.chuxin.identity.Role;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The scopes of organisers; reading one may block, judging by one does not. */
@Component
public class Scopes {

	private final JdbcOperations sql;

	private final Organisations organisations;

	Scopes(JdbcOperations sql, Organisations organisations) {
		this.sql = sql;
		this.organisations = organisations;
	}

	/**
	 * The scope of an organiser.
	 * @param organiser who
	 * @return what an administrator set, else what their role has
	 */
	public Scope of(Caller.Organiser organiser) {
		return of(organiser.id(), organiser.role());
	}

	/**
	 * The scope of an account.
	 * @param organiserId the account
	 * @param role its role
	 * @return what an administrator set, else what the role has
	 */
	public Scope of(long organiserId, Role role) {
		return this.sql.query("""
				SELECT s.kind, o.organisation_id FROM organiser_scope s
				LEFT JOIN organiser_scope_organisation o ON o.organiser_id = s.organiser_id
				WHERE s.organiser_id = ?""", (rows) -> {
			ScopeKind kind = usual(role);
			Set<Long> organisationIds = new HashSet<>();
			while (rows.next()) {
				kind = ScopeKind.valueOf(rows.getString(1));
				long organisationId = rows.getLong(2);
				if (!rows.wasNull()) {
					organisationIds.add(organisationId);
				}
			}
			return new Scope(kind, organisationIds);
		}, organiserId);
	}

	/** An account without a scope of its own sees little, unless its work is on all. */
	private static ScopeKind usual(Role role) {
		return switch (role) {
			case ADMINISTRATOR, CONTENT_EDITOR, AUDITOR -> ScopeKind.ALL;
			case ACTIVITY_ORGANISER, NOTICE_SENDER, GUIDE -> ScopeKind.OWN_RECORDS;
		};
	}

	/**
	 * Whether a record lies within a scope; memory only.
	 * @param scope the organiser's scope
	 * @param organisationId whose record it is
	 * @param authorId account that made it
	 * @param callerId account that asks
	 * @return true when they may see it and act on it
	 */
	public boolean covers(Scope scope, long organisationId, long authorId, long callerId) {
		return (scope.kind() == ScopeKind.OWN_RECORDS) ? authorId == callerId : covers(scope, organisationId);
	}

	/**
	 * Whether an organisation itself lies within a scope, for what no organiser made;
	 * memory only.
	 * @param scope the organiser's scope
	 * @param organisationId the organisation
	 * @return true when they may see it and act on it; never for own records
	 */
	public boolean covers(Scope scope, long organisationId) {
		return switch (scope.kind()) {
			case ALL -> true;
			case OWN, CHOSEN -> scope.organisationIds().contains(organisationId);
			case OWN_AND_BELOW ->
				scope.organisationIds().stream().anyMatch((own) -> this.organisations.within(organisationId, own));
			case OWN_RECORDS -> false;
		};
	}

}
