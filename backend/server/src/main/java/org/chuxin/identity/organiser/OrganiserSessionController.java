package org.chuxin.identity.organiser;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.identity.Caller;
import org.chuxin.identity.Role;
import org.chuxin.identity.access.SourceAddress;
import org.chuxin.identity.session.Session;
import org.chuxin.platform.Ids;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets organisers in and out. */
@RestController
@RequestMapping("/api/v1/organiser")
class OrganiserSessionController {

	private final SignIn signIn;

	OrganiserSessionController(SignIn signIn) {
		this.signIn = signIn;
	}

	/**
	 * Opens a session with an invitation, which works once.
	 * @param code the invitation's code
	 * @param request where it comes from
	 * @return the token and the organiser
	 */
	@PostMapping("/sessions")
	@ResponseStatus(HttpStatus.CREATED)
	Opened openOrganiserSession(@RequestBody @Valid Code code, ServerHttpRequest request) {
		SignIn.Entered entered = this.signIn.enter(code.invitationCode(), SourceAddress.of(request));
		Organiser organiser = entered.organiser();
		return new Opened(entered.token(), entered.expiresAt(),
				new View(Ids.text(organiser.id()), organiser.name(), organiser.role()));
	}

	/**
	 * Ends the session that is used.
	 * @param caller the organiser
	 * @param session the session
	 */
	@DeleteMapping("/sessions/current")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void closeOrganiserSession(Caller.Organiser caller, Session session) {
		this.signIn.leave(caller, session);
	}

	/**
	 * The organiser who asks.
	 * @param caller the organiser
	 * @param session the session
	 * @return id, name, role and the session's end at the latest
	 */
	@GetMapping("/me")
	Me getOrganiser(Caller.Organiser caller, Session session) {
		return new Me(Ids.text(caller.id()), caller.name(), caller.role(), session.absoluteUntil());
	}

	/** The code of an invitation. */
	record Code(@NotNull(message = "缺少邀请码。") @Size(min = 1, max = 128, message = "邀请码的写法不对。") String invitationCode) {

		@Override
		public String toString() {
			return "Code";
		}

	}

	/** A session that was just opened. */
	record Opened(String token, Instant expiresAt, View organiser) {

		@Override
		public String toString() {
			return "Opened";
		}

	}

	/** An organiser as they see themselves. */
	record View(String organiserId, String name, Role role) {
	}

	/** An organiser with the end of their session. */
	record Me(String organiserId, String name, Role role, Instant expiresAt) {
	}

}
