package org.chuxin.activity.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.seating.Command;
import org.chuxin.activity.seating.Outcome;
import org.chuxin.activity.roll.Refusal;
import org.chuxin.identity.Caller;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.Ids;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.sql.VirtualThreads;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Runs on the event loop. People sign up for activities and leave them (DOMAIN.md B2).
 */
@RestController
@RequestMapping("/api/v1/activities/{activityId}")
class SignUpController {

	private final Lane<Command, Outcome> lane;

	private final AsyncLoadingCache<String, Optional<Long>> ids;

	private final Clock clock;

	SignUpController(Lane<Command, Outcome> lane, Activities activities, VirtualThreads threads, Clock clock) {
		this.lane = lane;
		this.clock = clock;
		this.ids = Caffeine.newBuilder()
			.maximumSize(10_000)
			.expireAfterWrite(Duration.ofSeconds(2))
			.executor(threads::execute)
			.buildAsync((code) -> activities.find(code).filter(ActivityRow::visible).map(ActivityRow::id));
	}

	@PutMapping("/sign-up")
	Mono<SignUpView> signUp(@PathVariable String activityId, @Valid @RequestBody People request,
			Caller.Resident caller) {
		long by = caller.consentedId();
		List<Long> people = request.ids(by);
		return submit(activityId, by, (id) -> new Command.SignUpTogether(id, by, people, Instant.now(this.clock)));
	}

	@PutMapping("/withdrawal")
	Mono<SignUpView> withdraw(@PathVariable String activityId, @Valid @RequestBody People request,
			Caller.Resident caller) {
		List<Long> people = request.ids(caller.id());
		return submit(activityId, caller.id(),
				(id) -> new Command.Withdraw(id, caller.id(), people, Instant.now(this.clock), false));
	}

	private Mono<SignUpView> submit(String activityId, long by, Function<Long, Command> command) {
		return Mono.fromFuture(() -> this.ids.get(activityId), true)
			.flatMap(Mono::justOrEmpty)
			.switchIfEmpty(Mono.error(Refusal.ACTIVITY_NOT_FOUND::problem))
			.flatMap((id) -> this.lane.submit(command.apply(id)))
			.flatMap((outcome) -> switch (outcome) {
				case Outcome.Done done ->
					Mono.just(SignUpView.of(done.activity(), done.people(), by, done.ahead(), Instant.now(this.clock)));
				case Outcome.Refused refused -> Mono.error(refused.why().problem());
				case Outcome.AccountClosed _ -> Mono.error(OpenAccounts.closed());
				case Outcome.Overbooked _ -> Mono.error(new IllegalStateException("only organisers overbook"));
			});
	}

	/**
	 * For whom.
	 *
	 * @param people ids of residents and wards; absent for the caller alone
	 */
	record People(@Nullable @Size(min = 1, max = 20) List<@NotBlank @Size(max = 11) String> people) {

		List<Long> ids(long caller) {
			if (this.people == null) {
				return List.of(caller);
			}
			List<Long> ids = this.people.stream()
				.map(Ids::parse)
				.filter(OptionalLong::isPresent)
				.map(OptionalLong::getAsLong)
				.distinct()
				.toList();
			if (ids.size() < this.people.size()) {
				throw Problem.invalid("people", "Person", "名单里有人的编号不对，或者写了两次。");
			}
			return ids;
		}

	}

}
