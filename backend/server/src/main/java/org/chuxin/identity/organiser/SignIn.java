package org.chuxin.identity.organiser;

import java.time.Instant;

import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.identity.Caller;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.platform.secret.SecretHash;
import org.chuxin.identity.session.Session;
import org.chuxin.identity.session.SessionKind;
import org.chuxin.identity.session.Sessions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets organisers in and out, and writes it down; may block. */
@Component
@Transactional
class SignIn {

	private final Invitations invitations;

	private final Sessions sessions;

	private final AuditTrail audit;

	SignIn(Invitations invitations, Sessions sessions, AuditTrail audit) {
		this.invitations = invitations;
		this.sessions = sessions;
		this.audit = audit;
	}

	Entered enter(String code, String source) {
		Organiser organiser = SecretHash.of(code)
			.flatMap(this.invitations::use)
			.orElseThrow(IdentityProblems::invitationInvalid);
		Sessions.Opened opened = this.sessions.open(SessionKind.ORGANISER, organiser.id());
		Actor actor = new Caller.Organiser(organiser.id(), organiser.account(), organiser.name(), organiser.role(),
				source)
			.actor();
		this.audit.record(actor, "organiser.sign-in", "organiser/" + organiser.account(), null, null);
		return new Entered(organiser, opened.token(), opened.expiresAt());
	}

	void leave(Caller.Organiser organiser, Session session) {
		this.sessions.end(session.hash());
		this.audit.record(organiser.actor(), "organiser.sign-out", "organiser/" + organiser.account(), null, null);
	}

	/** Who came in, and with what they stay in. */
	record Entered(Organiser organiser, String token, Instant expiresAt) {

		@Override
		public String toString() {
			return "Entered";
		}

	}

}
