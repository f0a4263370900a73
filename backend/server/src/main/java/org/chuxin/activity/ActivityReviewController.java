package org.chuxin.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chuxin.activity.recruitment.Reviews;
import org.chuxin.identity.Caller;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** May block. A second organiser looks at activities before residents see them. */
@RestController
@RequestMapping("/api/v1/organiser/activities/{activityId}")
class ActivityReviewController {

	private final ActivityDesk desk;

	private final Reviews reviews;

	ActivityReviewController(ActivityDesk desk, Reviews reviews) {
		this.desk = desk;
		this.reviews = reviews;
	}

	@PutMapping("/approval")
	ActivityView.Organised approve(@PathVariable String activityId, Caller.Organiser caller) {
		this.desk.own(activityId, caller);
		return this.desk.drafted(this.reviews.approve(caller.actor(), activityId));
	}

	@PutMapping("/return")
	ActivityView.Organised giveBack(@PathVariable String activityId, @Valid @RequestBody Reason request,
			Caller.Organiser caller) {
		this.desk.own(activityId, caller);
		return this.desk.drafted(this.reviews.giveBack(caller.actor(), activityId, request.reason()));
	}

	/**
	 * Why something is returned.
	 *
	 * @param reason what is to be changed
	 */
	record Reason(@NotBlank @Size(max = 200) String reason) {
	}

}
