package org.chuxin.organisation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.Role;
import org.chuxin.identity.organiser.Invitations;
import tools.jackson.databind.JsonNode;

/** A server with organisations, as tests speak of them; closing it ends the server. */
public final class OrganisationVocabulary implements AutoCloseable {

	private static final String HEADER = "编号,名称,体系,类型,上级编号,人数\n";

	private static final AtomicInteger NEXT = new AtomicInteger();

	private static final Map<String, String> IN_A_HURRY = Map.of("chuxin.limits.session-rate", "1000",
			"chuxin.limits.session-burst", "1000");

	private final RunningServer server = RunningServer.start(Surroundings.shared(), IN_A_HURRY);

	private final People people = new People(Surroundings.shared(), this.server);

	private final Api administrator = this.people.organiser("ADMINISTRATOR");

	/** Another instance on the same database. */
	public static RunningServer anotherInstance() {
		return RunningServer.start(Surroundings.shared(), IN_A_HURRY);
	}

	/** The server. */
	public RunningServer server() {
		return this.server;
	}

	/** Residents and organisers. */
	public People people() {
		return this.people;
	}

	/** An administrator. */
	public Api administrator() {
		return this.administrator;
	}

	/** What keeps the codes of tests apart. */
	public static String aPrefix() {
		return "T%04d".formatted(NEXT.incrementAndGet()) + Long.toString(System.nanoTime(), 36);
	}

	/**
	 * Two small trees, whose codes begin with a prefix: party P over committees P1 and
	 * P2, P1 over branches P11 and P12, P2 over branch P21; administration A over street
	 * A1 with community A11, and department A2.
	 */
	public static String aDistrict(String prefix) {
		return (HEADER + """
				@P,示例区委,党组织,区,,900
				@P1,青禾街道党工委,党组织,党委,@P,110
				@P11,青禾街道第一党支部,党组织,党支部,@P1,55
				@P12,青禾街道第二党支部,党组织,党支部,@P1,55
				@P2,教体局党委,党组织,党委,@P,40
				@P21,教体局机关党支部,党组织,党支部,@P2,40
				@A,示例区,行政,区,,50000
				@A1,青禾街道,行政,街道,@A,3000
				@A11,梧桐里社区,行政,社区,@A1,430
				@A2,教体局,行政,部门,@A,80
				""").replace("@", prefix);
	}

	/** Imports a file. */
	public Api.Answer send(String file) {
		return this.administrator.send("POST", "/organiser/organisations/imports", "text/csv",
				file.getBytes(StandardCharsets.UTF_8), Map.of());
	}

	/** Imports two small trees of their own. */
	public String aDistrict() {
		String prefix = aPrefix();
		send(aDistrict(prefix)).expect(200);
		return prefix;
	}

	/** An organiser whose scope an administrator sets. */
	public Api anOrganiser(Role role, ScopeKind kind, String... codes) {
		Account account = anAccount(role);
		setScope(account.name(), kind, codes).expect(200);
		return account.api();
	}

	/** An organiser with the scope that is usual for the role. */
	public Account anAccount(Role role) {
		String account = "scope." + NEXT.incrementAndGet() + '.' + Long.toString(System.nanoTime(), 36);
		String code = this.server.bean(Invitations.class).invite(account, "某某", role).invitationCode();
		JsonNode session = Api.anonymous(this.server.url())
			.post("/organiser/sessions", Map.of("invitationCode", code))
			.expect(201)
			.json();
		return new Account(account, new Api(this.server.url(), session.path("token").asString()));
	}

	/** Sets a scope. */
	public Api.Answer setScope(String account, ScopeKind kind, String... codes) {
		return this.administrator.put("/organiser/accounts/" + account + "/scope",
				Map.of("kind", kind, "organisationCodes", List.of(codes)));
	}

	/** The id of a resident, as clients see it. */
	public static String idOf(Api resident) {
		return resident.get("/me").expect(200).json().path("residentId").asString();
	}

	@Override
	public void close() {
		this.server.close();
	}

	/** An organiser's account and client. */
	public record Account(String name, Api api) {
	}

}
