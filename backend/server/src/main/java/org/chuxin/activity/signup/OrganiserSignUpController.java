package org.chuxin.activity.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.OwnActivities;
import org.chuxin.activity.roll.Refusal;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.seating.Command;
import org.chuxin.activity.seating.Command.Verdict;
import org.chuxin.activity.seating.Outcome;
import org.chuxin.identity.Caller;
import org.chuxin.platform.Ids;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.web.Page;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** May block. Organisers look at the list of an activity and decide about people. */
@RestController
@RequestMapping("/api/v1/organiser/activities/{activityId}/sign-ups")
class OrganiserSignUpController {

	private final OwnActivities own;

	private final SignUpList list;

	private final Lane<Command, Outcome> lane;

	private final Clock clock;

	OrganiserSignUpController(OwnActivities own, SignUpList list, Lane<Command, Outcome> lane, Clock clock) {
		this.own = own;
		this.list = list;
		this.lane = lane;
		this.clock = clock;
	}

	@GetMapping
	Page<SignUpList.Line> signUps(@PathVariable String activityId, @RequestParam @Nullable String cursor,
			Caller.Organiser caller) {
		return this.list.page(own(activityId, caller), ListCursor.parse(cursor), caller.actor());
	}

	@PutMapping("/{residentId}/decision")
	SignUpList.Line decide(@PathVariable String activityId, @PathVariable String residentId,
			@Valid @RequestBody Decision request, Caller.Organiser caller) {
		ActivityRow activity = own(activityId, caller);
		OptionalLong person = Ids.parse(residentId);
		if (request.verdict() != Verdict.APPROVE && request.reason() == null) {
			throw Problem.invalid("reason", "NotBlank", "请写一句原因，会告诉报名的人。");
		}
		List<SignUp> people = person.isEmpty() ? List.of()
				: decided(new Command.Decide(activity.id(), List.of(person.getAsLong()), request.verdict(),
						(request.reason() != null) ? request.reason() : "", caller.actor(), Instant.now(this.clock)));
		if (people.isEmpty()) {
			throw Refusal.NOT_SIGNED_UP.problem();
		}
		return this.list.lines(activity, people).getFirst();
	}

	private List<SignUp> decided(Command command) {
		return switch (this.lane.submitAll(List.of(command)).getFirst()) {
			case Outcome.Done done -> done.people();
			case Outcome.Refused refused -> throw refused.why().problem();
			case Outcome.Overbooked _, Outcome.AccountClosed _ -> throw new IllegalStateException();
		};
	}

	private ActivityRow own(String activityId, Caller.Organiser caller) {
		return this.own.find(activityId, caller).orElseThrow(Refusal.ACTIVITY_NOT_FOUND::problem);
	}

	/**
	 * A decision about somebody.
	 *
	 * @param verdict what
	 * @param reason told to them; needed unless they are approved
	 */
	record Decision(@NotNull Verdict verdict, @Nullable @Size(min = 1, max = 200) String reason) {
	}

}
