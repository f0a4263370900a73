package org.chuxin.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.chuxin.platform.secret.SecretHash;
import org.chuxin.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;

@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class IdentityIntegrationTests {

	private static final String ME = "/api/v1/me";

	private static final String NICKNAME = "/api/v1/me/nickname";

	private IdentityVocabulary words;

	private Server server;

	@BeforeAll
	void start() {
		this.words = new IdentityVocabulary();
		this.server = this.words.server;
	}

	@AfterAll
	void stop() {
		this.words.close();
	}

	@Test
	void logInGivesATokenThatWorksOnEveryInstance() {
		Server.Answer logIn = this.words.logIn(IdentityVocabulary.someone());
		assertThat(logIn.status()).as("%s", logIn).isEqualTo(201);
		assertThat(logIn.text("token")).hasSize(43);
		assertThat(logIn.json().path("me").path("currentPrivacyVersion").asString()).isEqualTo("2026-11b");
		assertThat(logIn.json().path("me").has("nickname")).isFalse();
		String resident = logIn.json().path("me").path("residentId").asString();
		assertThat(this.server.get(ME, logIn.text("token")).text("residentId")).isEqualTo(resident);
		assertThat(this.words.other.get(ME, logIn.text("token")).text("residentId")).isEqualTo(resident);
	}

	@Test
	void aCodeWorksOnce() {
		String code = IdentityVocabulary.code(this.words.weChat.loginCode(IdentityVocabulary.someone()));
		assertThat(this.server.post("/api/v1/sessions", "", code).status()).isEqualTo(201);
		Server.Answer again = this.server.post("/api/v1/sessions", "", code);
		assertThat(again.status()).isEqualTo(401);
		assertThat(again.text("code")).isEqualTo("CODE_INVALID");
	}

	@Test
	void logInsAtOnceMakeOneResident() throws Exception {
		String person = IdentityVocabulary.someone();
		List<Callable<String>> logIns = IntStream.range(0, 40)
			.<Callable<String>>mapToObj(
					(_) -> () -> this.words.logIn(person).json().path("me").path("residentId").asString())
			.toList();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<String>> residents = threads.invokeAll(logIns);
			assertThat(residents.stream().map(Future::resultNow).distinct()).hasSize(1).doesNotContain("");
		}
	}

	@Test
	void weChatAwayIsSaidSo() {
		this.words.fault("{\"path\":\"/sns/jscode2session\",\"httpStatus\":502,\"times\":1}");
		Server.Answer answer = this.words.logIn(IdentityVocabulary.someone());
		this.words.repair();
		assertThat(answer.status()).as("%s", answer).isEqualTo(503);
		assertThat(answer.text("code")).isEqualTo("WECHAT_UNAVAILABLE");
		assertThat(answer.header("Retry-After")).isNotEmpty();
	}

	@Test
	void agreementCountsAtOnceOnEveryInstance() {
		String token = this.words.tokenOf(IdentityVocabulary.someone());
		this.words.other.get(ME, token);
		assertThat(this.server.put(NICKNAME, token, IdentityVocabulary.nickname("老周")).text("code"))
			.isEqualTo("CONSENT_REQUIRED");
		assertThat(this.server.put("/api/v1/me/privacy-consent", token, "{\"version\":\"2020-01\"}").text("code"))
			.isEqualTo("GUIDELINE_CHANGED");
		assertThat(this.server.put("/api/v1/me/privacy-consent", token, "{\"version\":\"2026-11b\"}")
			.text("privacyConsentVersion")).isEqualTo("2026-11b");
		assertThat(this.words.other.put(NICKNAME, token, IdentityVocabulary.nickname("老周")).text("nickname"))
			.isEqualTo("老周");
		assertThat(this.server.put(NICKNAME, token, IdentityVocabulary.nickname("老周二")).text("nickname"))
			.isEqualTo("老周二");
	}

	@Test
	void aRiskyNicknameIsRefusedAndTheOldOneStays() {
		String token = this.words.consentedTokenOf(IdentityVocabulary.someone());
		this.server.put(NICKNAME, token, IdentityVocabulary.nickname("老李"));
		Server.Answer refused = this.server.put(NICKNAME, token, IdentityVocabulary.nickname("加微信领奖"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("code")).isEqualTo("NICKNAME_REFUSED");
		assertThat(this.server.get(ME, token).text("nickname")).isEqualTo("老李");
		Server.Answer tooLong = this.server.put(NICKNAME, token, IdentityVocabulary.nickname("一二三四五六七八九十一二三四五六七"));
		assertThat(tooLong.status()).isEqualTo(400);
		assertThat(tooLong.json().path("fieldErrors").path(0).path("field").asString()).isEqualTo("nickname");
	}

	@Test
	void aDoubtfulNicknameWaitsForAPerson() {
		String token = this.words.consentedTokenOf(IdentityVocabulary.someone());
		String editor = this.words.organiser(Role.CONTENT_EDITOR);
		Server.Answer held = this.server.put(NICKNAME, token, IdentityVocabulary.nickname("柳河湾书记"));
		assertThat(held.text("nicknameInReview")).isEqualTo("柳河湾书记");
		assertThat(held.json().has("nickname")).isFalse();
		String resident = held.text("residentId");
		assertThat(this.server.get("/api/v1/organiser/nicknames", editor).json().path("items").toString())
			.contains(resident, "柳河湾书记");
		String decision = "/api/v1/organiser/nicknames/" + resident + "/decision";
		String approve = "{\"wanted\":\"柳河湾书记\",\"approved\":true}";
		assertThat(this.server.put(decision, editor, "{\"wanted\":\"别的\",\"approved\":true}").text("code"))
			.isEqualTo("NICKNAME_CHANGED");
		assertThat(this.server.put(decision, editor, approve).status()).isEqualTo(204);
		assertThat(this.server.put(decision, editor, approve).status()).isEqualTo(204);
		assertThat(this.server.get(ME, token).text("nickname")).isEqualTo("柳河湾书记");
		assertThat(this.server.put("/api/v1/organiser/nicknames/AAAAAAAAAAA/decision", editor, approve).status())
			.isEqualTo(404);
		assertThat(this.server.get("/api/v1/organiser/audit", this.words.organiser(Role.AUDITOR)).json().toString())
			.contains("nickname.decide", "127.0.0.1", "organiser.invite", "organiser.sign-in")
			.doesNotContain("柳河湾书记");
	}

	@Test
	void logOutEndsOneSessionAndEverywhereEndsAll() {
		String person = IdentityVocabulary.someone();
		String phone = this.words.tokenOf(person);
		String tablet = this.words.tokenOf(person);
		assertThat(this.server.get(ME, phone).status()).isEqualTo(200);
		assertThat(this.server.delete("/api/v1/sessions/current", phone).status()).isEqualTo(204);
		assertThat(this.server.get(ME, phone).text("code")).isEqualTo("UNAUTHENTICATED");
		assertThat(this.server.get(ME, tablet).status()).isEqualTo(200);
		assertThat(this.server.delete("/api/v1/sessions", tablet).status()).isEqualTo(204);
		assertThat(this.server.get(ME, tablet).status()).isEqualTo(401);
	}

	@Test
	void useKeepsASessionAndIdlenessEndsIt() {
		String used = this.words.tokenOf(IdentityVocabulary.someone());
		String idle = this.words.tokenOf(IdentityVocabulary.someone());
		this.words.advance(Duration.ofDays(20));
		assertThat(this.server.get(ME, used).status()).isEqualTo(200);
		awaitLastUse(used);
		this.words.advance(Duration.ofDays(20));
		assertThat(this.server.get(ME, used).status()).isEqualTo(200);
		assertThat(this.server.get(ME, idle).status()).isEqualTo(401);
	}

	@Test
	void closingLeavesNothingThatNamesTheResident() {
		String person = IdentityVocabulary.someone();
		String token = this.words.consentedTokenOf(person);
		String resident = this.server.put(NICKNAME, token, IdentityVocabulary.nickname("王阿姨")).text("residentId");
		Server.Answer export = this.server.get("/api/v1/me/export", token);
		assertThat(export.header("Content-Disposition")).startsWith("attachment");
		assertThat(export.json().toString()).contains("王阿姨", "2026-11b", "openid", "登录时间");
		assertThat(this.server.delete(ME, token).status()).isEqualTo(204);
		assertThat(this.server.get(ME, token).status()).isEqualTo(401);
		assertThat(this.server.bean(JdbcClient.class)
			.sql("SELECT COUNT(*) FROM resident WHERE nickname = '王阿姨'")
			.query(Long.class)
			.single()).isZero();
		assertThat(this.words.logIn(person).json().path("me").path("residentId").asString()).isNotEqualTo(resident);
	}

	@Test
	@Order(1) // others move the clock past the invitation's end
	void theFirstStartInvitesOneAdministrator() {
		assertThat(this.server.firstInvitations()).hasSize(1);
		assertThat(this.words.other.firstInvitations()).isEmpty();
		String code = "{\"invitationCode\":\"" + this.server.firstInvitations().getFirst() + "\"}";
		Server.Answer entered = this.server.post("/api/v1/organiser/sessions", "", code);
		assertThat(entered.status()).as("%s", entered).isEqualTo(201);
		String administrator = entered.text("token");
		assertThat(this.server.post("/api/v1/organiser/sessions", "", code).text("code"))
			.isEqualTo("INVITATION_INVALID");
		assertThat(this.server.get("/api/v1/organiser/me", administrator).text("role")).isEqualTo("ADMINISTRATOR");
		assertThat(this.server.get("/api/v1/organiser/audit", administrator).text("code")).isEqualTo("FORBIDDEN");
		Server.Answer invited = this.server.post("/api/v1/organiser/invitations", administrator,
				"{\"account\":\"li.wei\",\"name\":\"李薇\",\"role\":\"GUIDE\"}");
		assertThat(invited.status()).as("%s", invited).isEqualTo(201);
		assertThat(this.server.delete("/api/v1/organiser/sessions/current", administrator).status()).isEqualTo(204);
		assertThat(this.server.get("/api/v1/organiser/me", administrator).status()).isEqualTo(401);
	}

	@Test
	void theGateAnswersInProblemDocuments() {
		String token = this.words.tokenOf(IdentityVocabulary.someone());
		Server.Answer unknown = this.server.get("/api/v1/secrets", token);
		assertThat(unknown.status()).isEqualTo(404);
		assertThat(unknown.header("Content-Type")).startsWith("application/problem+json");
		assertThat(unknown.text("requestId")).isEqualTo(unknown.header("X-Request-Id")).isNotEmpty();
		assertThat(this.server.get("/api/v1/secrets", "").status()).isEqualTo(401);
		assertThat(this.server.get(ME, "x".repeat(43)).text("code")).isEqualTo("UNAUTHENTICATED");
		assertThat(this.server.post(ME, token, "{}").text("code")).isEqualTo("METHOD_NOT_ALLOWED");
		assertThat(this.server.get("/api/v1/organiser/me", token).text("code")).isEqualTo("FORBIDDEN");
		assertThat(this.server.get("/api/v1/me//export", token).text("code")).isNotEmpty();
		assertThat(this.server.post("/api/v1/sessions", "", "{\"code\":\"x\",\"more\":1}").text("code"))
			.isEqualTo("INVALID_REQUEST");
		assertThat(this.server.post("/api/v1/sessions", "", "{}").text("code")).isEqualTo("INVALID_REQUEST");
	}

	@Test
	void clientsThatAreTooOldAreToldSo() {
		assertThat(this.server.call("GET", "/api/v1/about", "", "", "X-Client-Version", "1.1.9").text("code"))
			.isEqualTo("CLIENT_TOO_OLD");
		assertThat(this.server.call("GET", "/api/v1/about", "", "", "X-Client-Version", "newest").status())
			.isEqualTo(400);
		Server.Answer about = this.server.call("GET", "/api/v1/about", "", "", "X-Client-Version", "1.2.0");
		assertThat(about.text("district")).isEqualTo("柳河湾区");
		assertThat(about.json().has("filingNumber")).isFalse();
		assertThat(about.header("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@Test
	void inventedCursorsAreRefused() {
		String auditor = this.words.organiser(Role.AUDITOR);
		assertThat(this.server.get("/api/v1/organiser/audit?cursor=nonsense", auditor).text("code"))
			.isEqualTo("INVALID_REQUEST");
	}

	@Test
	void otherModulesSeeNicknamesAndTheHeadcount() {
		String token = this.words.consentedTokenOf(IdentityVocabulary.someone());
		String resident = this.server.put(NICKNAME, token, IdentityVocabulary.nickname("甲")).text("residentId");
		long id = Ids.parse(resident).orElseThrow();
		Nicknames nicknames = this.server.bean(Nicknames.class);
		assertThat(nicknames.of(List.of(id, 7L)).join()).isEqualTo(Map.of(id, "甲", 7L, ""));
		this.server.put(NICKNAME, token, IdentityVocabulary.nickname("乙"));
		assertThat(nicknames.of(List.of(id)).join()).containsEntry(id, "乙");
		assertThat(this.server.bean(Residents.class).enoughForABoard()).succeedsWithin(Duration.ofSeconds(5));
	}

	@Test
	void aNicknameThatAnotherInstanceChangedShowsHere() {
		String token = this.words.consentedTokenOf(IdentityVocabulary.someone());
		String resident = this.server.put(NICKNAME, token, IdentityVocabulary.nickname("甲")).text("residentId");
		long id = Ids.parse(resident).orElseThrow();
		Nicknames nicknames = this.server.bean(Nicknames.class);
		assertThat(nicknames.of(List.of(id)).join()).containsEntry(id, "甲");
		this.server.bean(JdbcClient.class).sql("UPDATE resident SET nickname = '丙' WHERE id = ?").param(id).update();
		eventually(() -> assertThat(nicknames.of(List.of(id)).join()).containsEntry(id, "丙"));
	}

	private void awaitLastUse(String token) {
		byte[] hash = SecretHash.of(token).orElseThrow().bytes();
		eventually(() -> assertThat(this.server.bean(JdbcClient.class)
			.sql("SELECT last_used_at > created_at FROM session WHERE token_hash = ?")
			.param(hash)
			.query(Boolean.class)
			.single()).isTrue());
	}

}
