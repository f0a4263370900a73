package org.chuxin.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.chuxin.harness.Api;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.contract.Problems.refused;
import static org.chuxin.harness.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@ExtendWith(OutputCaptureExtension.class)
class BadFileIntegrationTests {

	private static final String IMPORTS = "/organiser/question-bank/imports";

	private static final String HEADER = "code,type,stem,option_a,option_b,option_c,option_d,option_e,answer,explanation,"
			+ "source,period,difficulty,tags\n";

	private static final AtomicInteger NEXT = new AtomicInteger();

	/** Others must not meet the questions of these files. */
	private static final Surroundings OWN = new Surroundings();

	@TempDir
	private static Path uploads;

	private static Stage stage;

	private static Api editor;

	@BeforeAll
	static void start() {
		stage = new Stage(OWN, Map.of("chuxin.upload.directory", uploads.toString()));
		editor = stage.quizzes().editor();
	}

	@AfterAll
	static void stop() {
		stage.close();
		OWN.close();
	}

	private static String code() {
		return "BAD-" + NEXT.incrementAndGet();
	}

	private static String row(String code) {
		return code + ",single,党的一大在哪里闭幕？" + code + ",南湖,西湖,东湖,,,A,在南湖的一条游船上。,《中国共产党简史》,新民主主义革命时期,1,会议\n";
	}

	private static Api.Answer imported(byte[] file) {
		return editor.send("POST", IMPORTS, "text/csv", file, Map.of());
	}

	private static Api.Answer imported(String file) {
		return imported(file.getBytes(StandardCharsets.UTF_8));
	}

	private static int created(byte[] file) {
		return imported(file).expect(200).json().path("created").asInt();
	}

	@Test
	void marksOfByteOrderOldEncodingsAndEmptyLinesAreTaken() {
		assertThat(created(('\uFEFF' + HEADER + row(code())).getBytes(StandardCharsets.UTF_8))).isEqualTo(1);
		assertThat(created((HEADER + row(code())).getBytes(Charset.forName("GB18030")))).isEqualTo(1);
		assertThat(created(
				("\n" + HEADER + "\r\n\n" + row(code()) + ",,,,,,,,,,,,,\n\n").getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(1);
	}

	@Test
	void wrongRowsAreNamedAndNothingIsImported() {
		String code = code();
		JsonNode problem = refused(imported(HEADER + row(code) + "X1,essay,题,,,,,,A,释,源,新民主主义革命时期,1,\nX2,single,题\n"),
				422, "IMPORT_ROWS_INVALID");
		assertThat(problem.path("rowErrorCount").asInt()).isEqualTo(2);
		assertThat(problem.path("rows").path(0).path("line").asInt()).isEqualTo(3);
		assertThat(problem.path("rows").path(0).path("column").asString()).isEqualTo("type");
		assertThat(problem.path("rows").path(1).path("line").asInt()).isEqualTo(4);
		assertThat(created((HEADER + row(code)).getBytes(StandardCharsets.UTF_8))).as("not imported before")
			.isEqualTo(1);
	}

	@Test
	void filesThatAreNoBankAreRefused() {
		for (String file : new String[] { "", "\n\n", "code,type\nA,B\n", HEADER, HEADER + HEADER, "\u0000\u0001",
				"{\"a\":1}", HEADER + "\"open", HEADER.replace("stem", "code") + row(code()),
				HEADER + "x".repeat(100_000), "PK\u0003\u0004" }) {
			refused(imported(file), 422, "IMPORT_ROWS_INVALID");
		}
		byte[] noise = new byte[10_000];
		new Random(7).nextBytes(noise);
		refused(imported(noise), 422, "IMPORT_ROWS_INVALID");
		for (String type : new String[] { "application/json", "text/plain", "application/vnd.ms-excel", "nonsense" }) {
			refused(editor.send("POST", IMPORTS, type, row("A").getBytes(StandardCharsets.UTF_8), Map.of()), 415,
					"UNSUPPORTED_MEDIA_TYPE");
		}
	}

	@Test
	void fiftyMegabytesAreRefusedQuickly() {
		assertTimeoutPreemptively(Duration.ofSeconds(20),
				() -> refused(imported(new byte[50_000_000]), 413, "PAYLOAD_TOO_LARGE"));
		noFileStays();
	}

	@Test
	void fiftyMegabytesWithoutALengthAreRefusedToo() throws Exception {
		try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(editor.url() + IMPORTS))
				.header("Authorization", "Bearer " + editor.token())
				.header("Content-Type", "text/csv")
				.timeout(Duration.ofSeconds(20))
				.POST(BodyPublishers.ofInputStream(() -> new Letters(50_000_000)))
				.build();
			refused(new Api.Answer(client.send(request, BodyHandlers.ofString())), 413, "PAYLOAD_TOO_LARGE");
		}
		noFileStays();
	}

	@Test
	void whoHangsUpHalfWayLeavesNothing(CapturedOutput output) throws Exception {
		URI at = URI.create(editor.url() + IMPORTS);
		for (int i = 0; i < 5; i++) {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), at.getPort())) {
				String head = "POST " + at.getPath() + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + editor.token()
						+ "\r\nContent-Type: text/csv\r\nContent-Length: 5000000\r\n\r\n";
				socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
				socket.getOutputStream().write((HEADER + row(code())).repeat(50).getBytes(StandardCharsets.UTF_8));
				socket.getOutputStream().flush();
				eventually(() -> assertThat(files()).isPositive());
			}
			noFileStays();
		}
		assertThat(created((HEADER + row(code())).getBytes(StandardCharsets.UTF_8))).isEqualTo(1);
		assertThat(output).doesNotContain("AbortedException");
	}

	private static void noFileStays() {
		eventually(() -> assertThat(files()).isZero());
	}

	private static long files() {
		try (Stream<Path> files = Files.list(uploads)) {
			return files.count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** So many letters that nobody holds in memory. */
	private static final class Letters extends InputStream {

		private int left;

		Letters(int count) {
			this.left = count;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? 'a' : -1;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			int count = Math.min(length, this.left);
			Arrays.fill(bytes, offset, offset + count, (byte) 'a');
			this.left -= count;
			return (count > 0) ? count : -1;
		}

	}

}
