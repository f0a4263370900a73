package dev.chuxin.bench.usual;

import java.time.Clock;
import java.time.Instant;

import org.chuxin.activity.signup.SignUpView;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** May block. Signs residents up. */
@RestController
class SignUpController {

	private final SignUpService signUps;

	private final Clock clock;

	SignUpController(SignUpService signUps, Clock clock) {
		this.signUps = signUps;
		this.clock = clock;
	}

	@PutMapping("/api/v1/activities/{activityId}/sign-up")
	SignUpView signUp(@PathVariable String activityId, @RequestBody Alone request,
			@RequestAttribute(SessionFilter.RESIDENT) long residentId) {
		return this.signUps.signUp(activityId, residentId, Instant.now(this.clock));
	}

	/** Nobody but the caller. */
	record Alone() {
	}

}
