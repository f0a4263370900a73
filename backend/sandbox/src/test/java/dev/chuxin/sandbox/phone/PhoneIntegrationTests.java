package dev.chuxin.sandbox.phone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import dev.chuxin.sandbox.Simulator;
import dev.chuxin.sandbox.clock.SandboxClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

class PhoneIntegrationTests {

	private final HttpClient http = HttpClient.newHttpClient();

	private final Simulator simulator = Simulator.start(0, SandboxClock.inMemory());

	private final Sinks.Empty<Void> gate = Sinks.empty();

	private final AtomicInteger waiting = new AtomicInteger();

	private final DisposableServer server = HttpServer.create()
		.port(0)
		.route((routes) -> routes
			.get("/api/v1/headers",
					(request, response) -> response.header("X-Request-Id", "r1")
						.header("Retry-After", "3")
						.header("Set-Cookie", "a=b")
						.sendString(Mono.just(request.uri() + "\n" + request.requestHeaders())))
			.put("/api/v1/echo", (request, response) -> response.status(409).send(request.receive().retain()))
			.get("/api/v1/slow", (request, response) -> {
				this.waiting.incrementAndGet();
				return this.gate.asMono().then(response.sendString(Mono.just("ok")).then());
			}))
		.bindNow();

	@BeforeEach
	void nameTheServer() {
		this.simulator.serverAt(URI.create("http://127.0.0.1:" + this.server.port()));
	}

	@AfterEach
	void close() {
		this.simulator.close();
		this.server.disposeNow();
		this.http.close();
	}

	@Test
	void callsLookLikeThoseOfAMiniProgram() throws Exception {
		HttpResponse<String> answer = send(request("/phone/api/headers?a=%E5%88%9D").header("Cookie", "c=d")
			.header("Authorization", "Bearer t")
			.header("X-Client-Version", "1.0.0")
			.header("X-Phone", "lin-xiaoman")
			.build());
		assertThat(answer.body()).startsWith("/api/v1/headers?a=%E5%88%9D")
			.containsPattern("Referer: https://servicewechat.com/wx[0-9a-f]{16}/0/page-frame.html")
			.contains("Authorization: Bearer t")
			.contains("X-Client-Version: 1.0.0")
			.doesNotContainIgnoringCase("cookie")
			.doesNotContainIgnoringCase("transfer-encoding")
			.doesNotContain("X-Phone");
		assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("r1");
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void statusAndBodyPassThrough() throws Exception {
		HttpResponse<String> answer = send(
				request("/phone/api/echo").PUT(HttpRequest.BodyPublishers.ofString("{\"初\":1}")).build());
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).isEqualTo("{\"初\":1}");
	}

	@Test
	void bodyMayBeAbsent() throws Exception {
		HttpResponse<String> answer = send(request("/phone/api/echo").PUT(HttpRequest.BodyPublishers.noBody()).build());
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void patchIsRefused() throws Exception {
		assertThat(send(request("/phone/api/echo").method("PATCH", HttpRequest.BodyPublishers.ofString("{}")).build())
			.statusCode()).isEqualTo(405);
	}

	@Test
	void eleventhCallWaitsForItsTurnAndOtherPhonesDoNot() {
		List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 11)
			.mapToObj((number) -> slow("a"))
			.toList();
		await().untilAtomic(this.waiting, is(10));
		CompletableFuture<HttpResponse<String>> other = slow("b");
		await().untilAtomic(this.waiting, is(11));
		this.gate.tryEmitEmpty();
		calls.forEach((call) -> assertThat(call.join().body()).isEqualTo("ok"));
		assertThat(other.join().body()).isEqualTo("ok");
		assertThat(this.waiting).hasValue(12);
	}

	@Test
	void absentServerIsAnAnswerToo() throws Exception {
		this.server.disposeNow();
		HttpResponse<String> answer = get("/phone/api/about");
		assertThat(answer.statusCode()).isEqualTo(502);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/webjars/weui/dist/style/weui.min.css",
			"/webjars/tabler__icons-webfont/dist/tabler-icons-outline.min.css" })
	void librariesAreServedWithoutTheirVersions(String path) throws Exception {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css");
		assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
	}

	@Test
	void filesOfThePageAreAlwaysFresh() throws Exception {
		HttpResponse<String> answer = get("/phone/probe.txt");
		assertThat(answer.body()).isEqualTo("probe\n");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
			.startsWith("default-src 'none'; script-src 'self'");
	}

	@Test
	void otherDoorsLeadToThePage() throws Exception {
		assertThat(get("/phone").headers().firstValue("Location")).hasValue("/phone/");
		assertThat(get("/").headers().firstValue("Location")).hasValue("/phone/");
	}

	@Test
	void pageOffersTenPeopleAndLogsThemIn() throws Exception {
		assertThat(get("/phone/wx/people").body()).contains("林小满", "王建国").doesNotContain("openid");
		assertThat(send(
				request("/phone/wx/people/lin-xiaoman/login-code").POST(HttpRequest.BodyPublishers.noBody()).build())
			.body()).matches("\\{\"code\":\"0[A-Za-z0-9_-]{31}\"}");
	}

	@Test
	void pageShowsNumbersMaskedAndGivesPhoneCodes() throws Exception {
		assertThat(get("/phone/wx/people").body()).containsPattern("\"phone\":\"199\\*{4}[0-9]{4}\"");
		assertThat(send(
				request("/phone/wx/people/lin-xiaoman/phone-code").POST(HttpRequest.BodyPublishers.noBody()).build())
			.body()).matches("\\{\"code\":\"[A-Za-z0-9_-]{31}\"}");
	}

	private CompletableFuture<HttpResponse<String>> slow(String phone) {
		return this.http.sendAsync(request("/phone/api/slow").header("X-Phone", phone).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path).build());
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return this.http.send(request, HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.simulator.url() + path));
	}

}
