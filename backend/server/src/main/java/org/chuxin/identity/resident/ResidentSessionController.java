package org.chuxin.identity.resident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.chuxin.identity.Caller;
import org.chuxin.identity.about.PrivacyGuideline;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.identity.session.Session;
import org.chuxin.identity.session.SessionKind;
import org.chuxin.identity.session.Sessions;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.web.Problem;
import org.chuxin.wechat.LogIn;
import org.chuxin.wechat.WeChat;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets residents in and out. */
@RestController
@RequestMapping("/api/v1/sessions")
class ResidentSessionController {

	private static final int MOST_LOG_INS_AT_ONCE = 256;

	private final Semaphore logIns = new Semaphore(MOST_LOG_INS_AT_ONCE);

	private final WeChat weChat;

	private final Lane<String, LogInWork.LoggedIn> logInLane;

	private final Sessions sessions;

	private final PrivacyGuideline guideline;

	private final Clock clock;

	ResidentSessionController(WeChat weChat, Lane<String, LogInWork.LoggedIn> logInLane, Sessions sessions,
			PrivacyGuideline guideline, Clock clock) {
		this.weChat = weChat;
		this.logInLane = logInLane;
		this.sessions = sessions;
		this.guideline = guideline;
		this.clock = clock;
	}

	/**
	 * Opens a session for the person behind a code of {@code wx.login}.
	 * @param request the code
	 * @return the token and the account
	 */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Opened logIn(@RequestBody @Valid Code request) {
		// slow log-ins must not take every thread
		if (!this.logIns.tryAcquire()) {
			throw Problem.busy(Duration.ofSeconds(2));
		}
		try {
			return switch (this.weChat.logIn(request.code())) {
				case LogIn.LoggedIn(String openid) -> open(openid);
				case LogIn.CodeInvalid() -> throw IdentityProblems.codeInvalid();
				case LogIn.AccountAtRisk() -> throw IdentityProblems.accountAtRisk();
				case LogIn.TooOften() -> throw IdentityProblems.tooManyRequests(Duration.ofSeconds(30));
				case LogIn.Unavailable() -> throw IdentityProblems.weChatUnavailable();
			};
		}
		finally {
			this.logIns.release();
		}
	}

	/**
	 * Ends the session that is used.
	 * @param session the session
	 */
	@DeleteMapping("/current")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void logOut(Session session) {
		this.sessions.end(session.hash());
	}

	/**
	 * Ends all sessions of the resident.
	 * @param caller the resident
	 */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void logOutEverywhere(Caller.Resident caller) {
		this.sessions.endAll(SessionKind.RESIDENT, caller.id());
	}

	private Opened open(String openid) {
		LogInWork.LoggedIn loggedIn = this.logInLane.submitAll(List.of(openid)).getFirst();
		return new Opened(loggedIn.session().token(), loggedIn.session().expiresAt(),
				Me.of(loggedIn.resident(), this.guideline.version(), this.clock.instant()));
	}

	/**
	 * A code of {@code wx.login}.
	 *
	 * @param code 1 to 128 visible characters
	 */
	record Code(@NotNull(message = "缺少登录码。") @Pattern(regexp = "[!-~]{1,128}", message = "登录码的写法不对。") String code) {

		@Override
		public String toString() {
			return "Code";
		}

	}

	/**
	 * A session that was just opened.
	 *
	 * @param token what the client sends from now on
	 * @param expiresAt when it ends at the latest
	 * @param me the account
	 */
	record Opened(String token, Instant expiresAt, Me me) {

		@Override
		public String toString() {
			return "Opened";
		}

	}

}
