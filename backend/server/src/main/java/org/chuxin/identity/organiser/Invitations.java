package org.chuxin.identity.organiser;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.identity.Role;
import org.chuxin.platform.secret.Secret;
import org.chuxin.platform.secret.SecretHash;
import org.chuxin.identity.session.SessionKind;
import org.chuxin.identity.session.Sessions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invitations and the accounts that they make, as SQL keeps them; may block. */
@Component
@Transactional
public class Invitations {

	private static final int CODE_BITS = 128;

	private static final Actor SYSTEM = new Actor(0, "系统", "");

	private final OrganiserMapper rows;

	private final Sessions sessions;

	private final OrganiserSettings settings;

	private final AuditTrail audit;

	private final SecureRandom random;

	private final Clock clock;

	Invitations(OrganiserMapper rows, Sessions sessions, OrganiserSettings settings, AuditTrail audit,
			SecureRandom random, Clock clock) {
		this.rows = rows;
		this.sessions = sessions;
		this.settings = settings;
		this.audit = audit;
		this.random = random;
		this.clock = clock;
	}

	/**
	 * Invites without an administrator: for the one who starts the server.
	 * @param account natural key; an account that exists gets this name and role
	 * @param name shown name
	 * @param role what they may do
	 * @return the invitation; older unused ones of the account work no more
	 */
	public Invitation invite(String account, String name, Role role) {
		return invite(SYSTEM, account, name, role, this.settings.invitation());
	}

	Invitation invite(Actor by, String account, String name, Role role) {
		return invite(by, account, name, role, this.settings.invitation());
	}

	/**
	 * Invites the first administrator, unless there was one or another instance was
	 * faster.
	 */
	Optional<Invitation> inviteFirst(String account, String name) {
		boolean again = this.settings.inviteAdministrator();
		if (!again && this.rows.administered(this.clock.instant())) {
			return Optional.empty();
		}
		Organiser before = save(account, name, Role.ADMINISTRATOR);
		// the account's row is locked now, so what another instance did shows
		if (!again && this.rows.administered(this.clock.instant())) {
			return Optional.empty();
		}
		return Optional.of(code(SYSTEM, before, account, this.settings.firstInvitation()));
	}

	/** The account of a code, which works no more from now on. */
	Optional<Organiser> use(SecretHash code) {
		boolean usable = this.rows.use(code.bytes(), this.clock.instant()) == 1;
		return usable ? Optional.ofNullable(this.rows.invitedBy(code.bytes())) : Optional.empty();
	}

	private Invitation invite(Actor by, String account, String name, Role role, Duration life) {
		return code(by, save(account, name, role), account, life);
	}

	private @Nullable Organiser save(String account, String name, Role role) {
		Organiser before = this.rows.lock(account);
		this.rows.save(this.random.nextLong(), account, name, role, this.clock.instant());
		return before;
	}

	private Invitation code(Actor by, @Nullable Organiser before, String account, Duration life) {
		Organiser organiser = Objects.requireNonNull(this.rows.lock(account));
		Secret code = Secret.draw(this.random, CODE_BITS);
		Instant until = this.clock.instant().plus(life);
		this.rows.dropUnused(organiser.id());
		this.sessions.endAll(SessionKind.ORGANISER, organiser.id());
		this.rows.invite(code.hash().bytes(), organiser.id(), until);
		this.audit.record(by, "organiser.invite", "organiser/" + account, (before != null) ? before.state() : null,
				organiser.state());
		return new Invitation(account, organiser.name(), organiser.role(), code.text(), until);
	}

}
