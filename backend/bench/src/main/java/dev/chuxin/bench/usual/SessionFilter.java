package dev.chuxin.bench.usual;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chuxin.platform.secret.SecretHash;

import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows callers by their sessions, which it remembers for 30 s as our server does. */
@Component
class SessionFilter extends OncePerRequestFilter {

	static final String RESIDENT = "resident";

	private static final String BEARER = "Bearer ";

	private static final String FIND = """
			SELECT s.subject_id, s.idle_until FROM session s
			JOIN resident r ON r.id = s.subject_id AND r.closed_at IS NULL AND r.privacy_version IS NOT NULL
			WHERE s.token_hash = ? AND s.kind = 'RESIDENT'""";

	private final LoadingCache<SecretHash, Optional<Known>> sessions;

	SessionFilter(JdbcClient sql) {
		this.sessions = Caffeine.newBuilder()
			.maximumSize(100_000)
			.expireAfterWrite(Duration.ofSeconds(30))
			.build((hash) -> sql.sql(FIND)
				.param(hash.bytes())
				.query((row, _) -> new Known(row.getLong(1), row.getObject(2, LocalDateTime.class)))
				.optional());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
		Optional<Known> known = Optional.ofNullable(header)
			.filter((text) -> text.startsWith(BEARER))
			.flatMap((text) -> SecretHash.of(text.substring(BEARER.length())))
			.flatMap(this.sessions::get)
			.filter((session) -> now.isBefore(session.idleUntil()));
		if (known.isEmpty()) {
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		request.setAttribute(RESIDENT, known.get().residentId());
		chain.doFilter(request, response);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/api/");
	}

	/** A session. */
	private record Known(long residentId, LocalDateTime idleUntil) {
	}

}
