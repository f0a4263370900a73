package org.chuxin.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SlowBodyIntegrationTests {

	@Test
	void whoSendsABodyTooSlowlyLosesTheConnectionAndFillsNoLog(CapturedOutput log) throws IOException {
		try (RunningServer server = RunningServer.start(Surroundings.shared(), Map.of("chuxin.upload.within", "1s"));
				Socket slow = connect(server)) {
			OutputStream out = slow.getOutputStream();
			out.write("""
					POST /api/v1/sessions HTTP/1.1\r
					Host: localhost\r
					Content-Type: application/json\r
					Content-Length: 100\r
					\r
					{"code":""".getBytes(StandardCharsets.US_ASCII));
			slow.setSoTimeout(20_000);
			assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.doesNotContain(" 500 ");
			Api.anonymous(server.url()).get("/about").expect(200);
			assertThat(log.getAll()).doesNotContain("ERROR");
		}
	}

	private static Socket connect(RunningServer server) throws IOException {
		URI url = URI.create(server.url());
		return new Socket(url.getHost(), url.getPort());
	}

}
