package org.chuxin.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;

class UploadsTests {

	private static final int LIMIT = 1_000_000;

	private static final AtomicReference<Path> received = new AtomicReference<>();

	@TempDir
	static Path directory;

	private static AnnotationConfigApplicationContext context;

	private static DisposableServer server;

	@BeforeAll
	static void start() throws NoSuchMethodException {
		context = new AnnotationConfigApplicationContext(Server.class);
		context.getBean(RequestMappingHandlerMapping.class)
			.registerMapping(RequestMappingInfo.paths("/files").methods(RequestMethod.POST).build(), new Receiver(),
					Receiver.class.getDeclaredMethod("size", UploadedFile.class));
		server = HttpServer.create()
			.handle(new ReactorHttpHandlerAdapter(WebHttpHandlerBuilder.applicationContext(context).build()))
			.bindNow();
	}

	@AfterAll
	static void stop() {
		server.disposeNow();
		context.close();
	}

	@BeforeEach
	void forget() {
		received.set(null);
	}

	@Test
	void aBodyArrivesWholeAndItsFileIsDeletedAfterTheAnswer() throws Exception {
		HttpResponse<String> answer = post(BodyPublishers.ofByteArray(new byte[LIMIT]));
		assertThat(answer.body()).isEqualTo("1000000");
		assertNoFileIsLeft();
	}

	@Test
	void anEmptyBodyIsAnEmptyFile() throws Exception {
		assertThat(post(BodyPublishers.noBody()).body()).isEqualTo("0");
	}

	@Test
	void theFileIsDeletedWhenTheHandlerFails() throws Exception {
		assertThat(post(BodyPublishers.ofString("fail")).statusCode()).isEqualTo(500);
		assertNoFileIsLeft();
	}

	@Test
	void oneByteTooManyIsRefused() throws Exception {
		assertRefused(post(BodyPublishers.ofByteArray(new byte[LIMIT + 1])));
	}

	@Test
	void aBodyOfUnknownLengthIsBoundedToo() throws Exception {
		byte[] block = new byte[64 * 1024];
		assertRefused(post(BodyPublishers.ofByteArrays(Collections.nCopies(50 * 16, block))));
		assertThat(post(BodyPublishers.ofByteArrays(List.of(block, block))).body()).isEqualTo("131072");
	}

	@Test
	void aClientThatSendsFiftyMegabytesBeforeItListensReadsTheAnswer() throws Exception {
		try (Socket socket = connect("Content-Length: 50000000\r\n")) {
			OutputStream out = socket.getOutputStream();
			for (int i = 0; i < 50; i++) {
				out.write(new byte[1_000_000]);
			}
			assertThat(firstLine(socket)).contains("413");
		}
	}

	@Test
	void whoAsksBeforeSendingTooMuchIsRefusedAtOnce() throws Exception {
		try (Socket socket = connect("Content-Length: 50000000\r\nExpect: 100-continue\r\n")) {
			assertThat(firstLine(socket)).contains("413");
		}
	}

	@Test
	void aClientThatGoesAwayLeavesNoFile() throws Exception {
		try (Socket socket = connect("Content-Length: 900000\r\n")) {
			socket.getOutputStream().write(new byte[100_000]);
			socket.getOutputStream().flush();
			eventually(() -> assertThat(files()).isOne());
		}
		eventually(() -> assertThat(files()).isZero());
	}

	private static void assertRefused(HttpResponse<String> answer) throws Exception {
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("PAYLOAD_TOO_LARGE");
		assertThat(received.get()).isNull();
		eventually(() -> assertThat(files()).isZero());
	}

	private static void assertNoFileIsLeft() throws Exception {
		assertThat(received.get()).isNotNull();
		eventually(() -> assertThat(received.get()).doesNotExist());
	}

	private static HttpResponse<String> post(BodyPublisher body) throws Exception {
		try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/files"))
				.POST(body)
				.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

	private static Socket connect(String headers) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
		socket.setSoTimeout(20_000);
		socket.getOutputStream()
			.write(("POST /files HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private static String firstLine(Socket socket) throws IOException {
		InputStream in = socket.getInputStream();
		byte[] start = new byte[64];
		int length = in.read(start);
		return new String(start, 0, Math.max(0, length), StandardCharsets.US_ASCII);
	}

	private static long files() {
		return Objects.requireNonNull(directory.toFile().list()).length;
	}

	/** Without a stereotype, so that no server under test finds it by scanning. */
	@EnableWebFlux
	@Import({ Uploads.class, UploadConfiguration.class, ProblemWriter.class })
	static class Server {

		@Bean
		UploadSettings settings() {
			return new UploadSettings(DataSize.ofBytes(LIMIT), Duration.ofSeconds(60), directory);
		}

		@Bean
		JsonMapper json() {
			return JsonMapper.builder().build();
		}

	}

	static class Receiver {

		@ResponseBody
		String size(UploadedFile file) throws IOException {
			received.set(file.path());
			byte[] bytes = Files.readAllBytes(file.path());
			if (new String(bytes, StandardCharsets.US_ASCII).equals("fail")) {
				throw new IllegalStateException("deliberate");
			}
			return String.valueOf(bytes.length);
		}

	}

}
