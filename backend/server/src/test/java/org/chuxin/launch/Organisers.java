package org.chuxin.launch;

import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.identity.Role;
import org.chuxin.identity.organiser.Invitations;

/**
 * The invented organisers, who come in by invitation like all others; blocks.
 *
 * @param server where they work
 */
record Organisers(LaunchedServer server) {

	/**
	 * Lets an organiser in.
	 * @param account natural key
	 * @return a client with a session of the organiser's own
	 */
	Api enter(String account, String name, Role role) {
		String code = this.server.bean(Invitations.class).invite(account, name, role).invitationCode();
		String token = Api.anonymous(this.server.url())
			.post("/organiser/sessions", Map.of("invitationCode", code))
			.expect(201)
			.json()
			.path("token")
			.asString();
		return new Api(this.server.url(), token);
	}

	/** Lines for a shell, with a token for each role. */
	String exports() {
		return """
				export ADMINISTRATOR=%s
				export CONTENT_EDITOR=%s
				export ACTIVITY_ORGANISER=%s ACTIVITY_ORGANISER_2=%s
				export NOTICE_SENDER=%s
				export GUIDE=%s
				export AUDITOR=%s""".formatted(token("administrator", "方管理", Role.ADMINISTRATOR),
				token("content-editor", "田编辑", Role.CONTENT_EDITOR),
				token("activity-organiser", "江组织", Role.ACTIVITY_ORGANISER),
				token("activity-organiser-2", "白组织", Role.ACTIVITY_ORGANISER),
				token("notice-sender", "林通知", Role.NOTICE_SENDER), token("guide", "石指导", Role.GUIDE),
				token("auditor", "明审计", Role.AUDITOR));
	}

	private String token(String account, String name, Role role) {
		return String.valueOf(enter("sandbox." + account, name, role).token());
	}

}
