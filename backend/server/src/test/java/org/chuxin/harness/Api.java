package org.chuxin.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of one server, for one caller.
 *
 * @param url address of the API, without a slash at the end
 * @param token the caller's session; null for nobody
 */
public record Api(String url, @Nullable String token) {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Nobody in particular.
	 * @param url address of the API
	 * @return a client without a session
	 */
	public static Api anonymous(String url) {
		return new Api(url, null);
	}

	/**
	 * Reads.
	 * @param path below the API's address
	 * @return the answer
	 */
	public Answer get(String path) {
		return send("GET", path, null);
	}

	/**
	 * Writes.
	 * @param path below the API's address
	 * @param body what to send as JSON
	 * @return the answer
	 */
	public Answer put(String path, Object body) {
		return send("PUT", path, JSON.writeValueAsString(body));
	}

	/**
	 * Writes without a body.
	 * @param path below the API's address
	 * @return the answer
	 */
	public Answer put(String path) {
		return send("PUT", path, null);
	}

	/**
	 * Adds.
	 * @param path below the API's address
	 * @param body what to send as JSON
	 * @return the answer
	 */
	public Answer post(String path, Object body) {
		return send("POST", path, JSON.writeValueAsString(body));
	}

	/**
	 * Removes.
	 * @param path below the API's address
	 * @return the answer
	 */
	public Answer delete(String path) {
		return send("DELETE", path, null);
	}

	/**
	 * Sends text as JSON, right or wrong.
	 * @param method HTTP method
	 * @param path below the API's address
	 * @param body the text; null for none
	 * @return the answer
	 */
	public Answer send(String method, String path, @Nullable String body) {
		return send(method, path, "application/json", (body != null) ? body.getBytes(StandardCharsets.UTF_8) : null,
				Map.of());
	}

	/**
	 * Sends anything.
	 * @param method HTTP method
	 * @param path below the API's address
	 * @param contentType type of the body
	 * @param body the body; null for none
	 * @param headers further headers
	 * @return the answer
	 */
	public Answer send(String method, String path, String contentType, byte @Nullable [] body,
			Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.url + path))
			.timeout(Duration.ofSeconds(60));
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		headers.forEach(request::setHeader);
		if (body != null) {
			request.header("Content-Type", contentType);
		}
		request.method(method, (body != null) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
		try {
			return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What came back.
	 *
	 * @param response the whole answer
	 */
	public record Answer(HttpResponse<String> response) {

		/**
		 * The HTTP status.
		 * @return 200 and so on
		 */
		public int status() {
			return this.response.statusCode();
		}

		/**
		 * The body as text.
		 * @return the body
		 */
		public String text() {
			return this.response.body();
		}

		/**
		 * The body as JSON.
		 * @return the root
		 */
		public JsonNode json() {
			return JSON.readTree(this.response.body());
		}

		/**
		 * Insists on a status.
		 * @param status the only right one
		 * @return this
		 */
		public Answer expect(int status) {
			if (status() != status) {
				throw new AssertionError("expected " + status + " but got " + status() + ": "
						+ this.response.request().method() + " " + this.response.uri().getPath() + " " + text());
			}
			return this;
		}

		/**
		 * The stable code of a refusal.
		 * @return the code
		 */
		public String code() {
			return json().path("code").asString("");
		}

	}

}
