package org.chuxin.identity.access;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A row of the table of operations.
 *
 * @param name its name in the contract
 * @param method its method
 * @param path its path under {@code /api/v1}, as a pattern
 * @param audience who may call it
 */
public record Operation(String name, HttpMethod method, PathPattern path, Audience audience) {

	static final String BASE = "/api/v1";

	static Operation of(String name, HttpMethod method, String path, Audience audience) {
		return new Operation(name, method, PathPatternParser.defaultInstance.parse(BASE + path), audience);
	}

	boolean at(PathContainer address) {
		return this.path.matches(address);
	}

}
