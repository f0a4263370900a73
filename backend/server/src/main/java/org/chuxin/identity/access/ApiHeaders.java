package org.chuxin.identity.access;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What every answer of the API says beside its content; never blocks. */
final class ApiHeaders {

	private ApiHeaders() {
	}

	/** No cache may keep an answer, no page may frame it, nobody may guess its type. */
	static void set(ServerHttpRequest request, HttpHeaders headers) {
		headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("X-Frame-Options", "DENY");
		if ("https".equals(request.getURI().getScheme())) {
			headers.set("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
		}
	}

}
