package org.chuxin.harness;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.chuxin.identity.Role;
import org.chuxin.identity.organiser.Invitations;

/** Residents and organisers as they come to a server. */
public final class People {

	private static final AtomicInteger NEXT = new AtomicInteger();

	private final Surroundings surroundings;

	private final RunningServer server;

	/**
	 * Opens the door of a server.
	 * @param surroundings the parts it talks to
	 * @param server the server
	 */
	public People(Surroundings surroundings, RunningServer server) {
		this.surroundings = surroundings;
		this.server = server;
	}

	/**
	 * A new resident who agreed to the guideline.
	 * @return their client
	 */
	public Api resident() {
		Api newcomer = newcomer();
		String version = newcomer.get("/privacy-guideline").json().path("version").asString();
		newcomer.put("/me/privacy-consent", Map.of("version", version)).expect(200);
		return newcomer;
	}

	/**
	 * A new resident who agreed to nothing yet.
	 * @return their client
	 */
	public Api newcomer() {
		String key = "test-" + NEXT.incrementAndGet();
		this.surroundings.weChat().addPerson(key, key);
		return logIn(key);
	}

	/**
	 * A person of WeChat logs in, or logs in again, as the phone page does: a request
	 * that the client sent twice has used up its code.
	 * @param key the person
	 * @return their client
	 */
	public Api logIn(String key) {
		Api.Answer answer = logInOnce(key);
		if (answer.status() == 401) {
			answer = logInOnce(key);
		}
		return new Api(this.server.url(), answer.expect(201).json().path("token").asString());
	}

	private Api.Answer logInOnce(String key) {
		String code = this.surroundings.weChat().loginCode(key);
		return Api.anonymous(this.server.url()).post("/sessions", Map.of("code", code));
	}

	/**
	 * A new organiser.
	 * @param role what they do
	 * @return their client
	 */
	public Api organiser(String role) {
		return organiser(role, "test." + role.toLowerCase(Locale.ROOT).replace('_', '-') + NEXT.incrementAndGet());
	}

	/**
	 * A new organiser with a name to be found by.
	 * @param role what they do
	 * @param account name of the account
	 * @return their client
	 */
	public Api organiser(String role, String account) {
		String code = this.server.bean(Invitations.class).invite(account, role, Role.valueOf(role)).invitationCode();
		String token = Api.anonymous(this.server.url())
			.post("/organiser/sessions", Map.of("invitationCode", code))
			.expect(201)
			.json()
			.path("token")
			.asString();
		return new Api(this.server.url(), token);
	}

}
