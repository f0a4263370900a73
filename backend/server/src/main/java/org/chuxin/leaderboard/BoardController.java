package org.chuxin.leaderboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.chuxin.identity.HotOperation;
import org.chuxin.identity.Caller;
import org.chuxin.identity.Nicknames;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.identity.Residents;
import org.chuxin.leaderboard.BoardView.Line;
import org.chuxin.leaderboard.BoardView.Mine;
import org.chuxin.leaderboard.BoardView.MyPlace;
import org.chuxin.platform.Hundredths;
import org.chuxin.platform.commit.Lane;
import org.chuxin.points.Contest;
import org.chuxin.points.Contests;
import org.chuxin.points.board.BoardConsents.Consent;
import org.chuxin.points.board.BoardConsents.Outcome;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Runs on the event loop. A quiz's board: the top, one's own place, opting in and out
 * (DOMAIN.md A1, A2).
 */
@RestController
@RequestMapping("/api/v1/quizzes/{quizId}/board")
class BoardController {

	private static final int SIZE = 100;

	private static final int REACH = 5;

	/** Unless it is refused. */
	private static final Pattern GZIP = Pattern.compile("gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

	private final Boards boards;

	private final Contests contests;

	private final Lane<Consent, Outcome> consents;

	private final Nicknames nicknames;

	private final Residents residents;

	private final Clock clock;

	private final JsonMapper json;

	private final AsyncCache<String, Top> tops = Caffeine.newBuilder()
		.maximumSize(1_000)
		.expireAfterWrite(Duration.ofMillis(500))
		.executor(Runnable::run)
		.buildAsync();

	BoardController(Boards boards, Contests contests, Lane<Consent, Outcome> consents, Nicknames nicknames,
			Residents residents, Clock clock, JsonMapper json) {
		this.boards = boards;
		this.contests = contests;
		this.consents = consents;
		this.nicknames = nicknames;
		this.residents = residents;
		this.clock = clock;
		this.json = json;
	}

	@Bean
	HotOperation hotTop() {
		return HotOperation.of("getBoard",
				(call) -> top(call.quizId(), call.caller(), call.request(), call.response()));
	}

	@Bean
	HotOperation hotPlace() {
		return HotOperation.of("getMyPlace", (call) -> mine(call.quizId(), call.caller()));
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<byte[]> top(@PathVariable String quizId, Caller.Resident caller, ServerHttpRequest request,
			ServerHttpResponse response) {
		String accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING);
		boolean small = accepted != null && GZIP.matcher(accepted).find();
		return board(quizId).flatMap(
				(contest) -> Mono.fromFuture(() -> this.tops.get(quizId, (_, _) -> readTop(contest).toFuture()), true))
			.map((top) -> {
				response.getHeaders().set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
				if (small) {
					response.getHeaders().set(HttpHeaders.CONTENT_ENCODING, "gzip");
				}
				return small ? top.small() : top.plain();
			});
	}

	@GetMapping("/me")
	Mono<MyPlace> mine(@PathVariable String quizId, Caller.Resident caller) {
		return board(quizId).flatMap((contest) -> place(contest, caller.id()));
	}

	@PutMapping("/consent")
	Mono<MyPlace> join(@PathVariable String quizId, @Valid @RequestBody JoinRequest request, Caller.Resident caller) {
		long residentId = caller.consentedId();
		if (!request.adult()) {
			return Mono.error(BoardProblems.underAge());
		}
		return board(quizId)
			.flatMap((contest) -> this.consents.submit(new Consent(contest.id(), residentId, true, now()))
				.flatMap((outcome) -> switch (outcome) {
					case Outcome.Settled settled ->
						this.boards.apply(settled.standing()).then(Mono.defer(() -> place(contest, residentId)));
					case Outcome.BoardOff _ -> Mono.<MyPlace>error(BoardProblems.off());
					case Outcome.UnderAge _ -> Mono.<MyPlace>error(BoardProblems.underAge());
					case Outcome.AccountClosed _ -> Mono.<MyPlace>error(OpenAccounts.closed());
				}));
	}

	@DeleteMapping("/consent")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> leave(@PathVariable String quizId, Caller.Resident caller) {
		return Mono.fromFuture(() -> this.contests.current(quizId), true)
			.flatMap(Mono::justOrEmpty)
			.flatMap((contest) -> this.consents.submit(new Consent(contest.id(), caller.id(), false, now())))
			.flatMap((outcome) -> switch (outcome) {
				case Outcome.Settled settled -> this.boards.apply(settled.standing());
				case Outcome.BoardOff _, Outcome.UnderAge _ -> Mono.empty();
				case Outcome.AccountClosed _ -> Mono.error(OpenAccounts.closed());
			});
	}

	private Mono<Contest> board(String quizId) {
		return Mono
			.zip(Mono.fromFuture(() -> this.contests.current(quizId), true),
					Mono.fromFuture(this.residents::enoughForABoard, true))
			.flatMap((read) -> Mono
				.justOrEmpty(read.getT1().filter((contest) -> contest.boardOn(now()) && read.getT2())))
			.switchIfEmpty(Mono.error(BoardProblems::off));
	}

	private Mono<Top> readTop(Contest contest) {
		return this.boards.top(contest.id(), SIZE)
			.flatMap((slice) -> lines(slice.entries(), null).map((lines) -> Top.of(this.json.writeValueAsBytes(
					new BoardView(contest.code(), now(), endOf(contest), slice.participants(), lines)))));
	}

	private Mono<MyPlace> place(Contest contest, long residentId) {
		return this.boards.around(contest.id(), residentId, REACH)
			.zipWhen((slice) -> lines(slice.entries(), residentId))
			.map((read) -> {
				Slice slice = read.getT1();
				return new MyPlace(contest.code(), slice.joined(), now(), endOf(contest), slice.participants(),
						own(slice, residentId), read.getT2());
			});
	}

	private Mono<List<Line>> lines(List<Placed> placed, @Nullable Long me) {
		List<Long> ids = placed.stream().map((each) -> each.entry().residentId()).toList();
		return Mono.fromFuture(() -> this.nicknames.of(ids), true)
			.map((names) -> placed.stream().map((each) -> line(each, names, me)).toList());
	}

	private static Line line(Placed placed, Map<Long, String> names, @Nullable Long me) {
		Entry entry = placed.entry();
		String nickname = names.getOrDefault(entry.residentId(), "");
		return new Line(placed.place(), nickname.isEmpty() ? "匿名居民" : nickname, Hundredths.decimal(entry.score()),
				entry.seconds(), (me != null) ? Boolean.valueOf(me == entry.residentId()) : null);
	}

	private static @Nullable Mine own(Slice slice, long residentId) {
		return slice.entries()
			.stream()
			.filter((placed) -> placed.entry().residentId() == residentId)
			.map((placed) -> new Mine(placed.place(), Hundredths.decimal(placed.entry().score()),
					placed.entry().seconds()))
			.findFirst()
			.orElse(null);
	}

	private Instant now() {
		return Instant.now(this.clock);
	}

	private static Instant endOf(Contest contest) {
		return Objects.requireNonNull(contest.boardEndsAt());
	}

	/** A top list, ready for both kinds of clients. */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	private record Top(byte[] plain, byte[] small) {

		static Top of(byte[] plain) {
			ByteArrayOutputStream small = new ByteArrayOutputStream();
			try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
				gzip.write(plain);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return new Top(plain, small.toByteArray());
		}

	}

	/**
	 * The opt-in.
	 *
	 * @param adult whether the resident says they are 18 or older
	 */
	record JoinRequest(@NotNull Boolean adult) {
	}

}
