package org.chuxin.identity.access;

import java.util.List;
import java.util.Optional;

import org.chuxin.identity.Caller;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.platform.secret.SecretHash;
import org.chuxin.identity.session.KnownSessions;
import org.chuxin.identity.session.Session;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/**
 * Lets a request of the API through when the table of operations says so; runs on the
 * event loop.
 */
@Component
class Gate {

	private static final String BEARER = "Bearer ";

	private final Access access;

	private final KnownSessions sessions;

	private final Limits limits;

	private final ClientVersions versions;

	Gate(Access access, KnownSessions sessions, Limits limits, ClientVersions versions) {
		this.access = access;
		this.sessions = sessions;
		this.limits = limits;
		this.versions = versions;
	}

	Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		ApiHeaders.set(request, exchange.getResponse().getHeaders());
		try {
			this.versions.check(request.getHeaders().getFirst(ClientVersion.HEADER));
			PathContainer path = request.getPath().pathWithinApplication();
			Operation operation = this.access.find(request.getMethod(), path).orElse(null);
			if (operation != null && operation.audience() instanceof Audience.Everybody) {
				countLogIn(request);
				return chain.filter(exchange);
			}
			return session(request).switchIfEmpty(Mono.error(IdentityProblems::unauthenticated))
				.flatMap((session) -> admit(session, operation, exchange, chain));
		}
		catch (Problem problem) {
			return Mono.error(problem);
		}
	}

	private Mono<Void> admit(Session session, @Nullable Operation operation, ServerWebExchange exchange,
			WebFilterChain chain) {
		if (operation == null) {
			throw absent(exchange.getRequest());
		}
		if (!operation.audience().admits(session.caller())) {
			throw IdentityProblems.forbidden();
		}
		exchange.getAttributes().put(Session.class.getName(), session);
		exchange.getAttributes().put(Caller.class.getName(), from(exchange.getRequest(), session.caller()));
		return chain.filter(exchange);
	}

	private Problem absent(ServerHttpRequest request) {
		List<HttpMethod> allowed = this.access.methodsAt(request.getPath().pathWithinApplication());
		return allowed.isEmpty() ? IdentityProblems.notFound() : IdentityProblems.methodNotAllowed(allowed);
	}

	private Mono<Session> session(ServerHttpRequest request) {
		return token(request)
			.map((token) -> known(token, request)
				.doOnNext((session) -> this.limits.request(session.kind(), session.caller().id()))
				.flatMap((session) -> mayBeOutdated(session, request) ? this.sessions.findAnew(token)
						: Mono.just(session)))
			.orElse(Mono.empty());
	}

	/** Invented tokens cost SQL a read each, so an address has only so many. */
	private Mono<Session> known(SecretHash token, ServerHttpRequest request) {
		if (this.sessions.remembers(token)) {
			return this.sessions.find(token);
		}
		String line = SourceAddress.line(request.getRemoteAddress());
		this.limits.lookUp(line);
		return this.sessions.find(token).doOnNext((_) -> this.limits.known(line));
	}

	/** Who agreed a moment ago, perhaps on another instance, must not be refused. */
	private static boolean mayBeOutdated(Session session, ServerHttpRequest request) {
		return session.caller() instanceof Caller.Resident resident && !resident.consented()
				&& !HttpMethod.GET.equals(request.getMethod());
	}

	/**
	 * The resident who makes a request, if memory knows at once that the request may
	 * pass; all others take the way through the filter.
	 * @param request the request
	 * @param operation what it asks for
	 * @return the resident, or empty when there is something to look up or to refuse
	 */
	Optional<Caller.Resident> atOnce(ServerHttpRequest request, Operation operation) {
		if (!this.versions.accepts(request.getHeaders().getFirst(ClientVersion.HEADER))) {
			return Optional.empty();
		}
		return token(request).flatMap(this.sessions::known)
			.filter((session) -> operation.audience().admits(session.caller()) && !mayBeOutdated(session, request))
			.filter((session) -> this.limits.admits(session.kind(), session.caller().id()))
			.flatMap((session) -> (session.caller() instanceof Caller.Resident resident) ? Optional.of(resident)
					: Optional.empty());
	}

	private static Optional<SecretHash> token(ServerHttpRequest request) {
		String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		return (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
				? SecretHash.of(header.substring(BEARER.length())) : Optional.empty();
	}

	private void countLogIn(ServerHttpRequest request) {
		if (HttpMethod.POST.equals(request.getMethod())) {
			this.limits.logIn(SourceAddress.line(request.getRemoteAddress()));
		}
	}

	private static Caller from(ServerHttpRequest request, Caller caller) {
		return switch (caller) {
			case Caller.Resident resident -> resident;
			case Caller.Organiser(long id, String account, String name, var role, String _) ->
				new Caller.Organiser(id, account, name, role, SourceAddress.of(request));
		};
	}

}
