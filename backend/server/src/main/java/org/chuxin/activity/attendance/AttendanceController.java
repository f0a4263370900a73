package org.chuxin.activity.attendance;

import jakarta.validation.Valid;
import org.chuxin.activity.presence.Direction;
import org.chuxin.identity.Caller;
import org.chuxin.platform.web.Problem;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** May block. People check in at activities and out of them. */
@RestController
@RequestMapping("/api/v1/activities/{activityId}")
class AttendanceController {

	private final Attendance attendance;

	AttendanceController(Attendance attendance) {
		this.attendance = attendance;
	}

	@PutMapping("/check-ins/{number}")
	AttendanceView.Answer checkIn(@PathVariable String activityId, @PathVariable int number,
			@Valid @RequestBody CheckInRequest request, Caller.Resident caller) {
		return claim(Direction.IN, activityId, number, request, caller);
	}

	@PutMapping("/check-outs/{number}")
	AttendanceView.Answer checkOut(@PathVariable String activityId, @PathVariable int number,
			@Valid @RequestBody CheckInRequest request, Caller.Resident caller) {
		return claim(Direction.OUT, activityId, number, request, caller);
	}

	@GetMapping("/attendance")
	AttendanceView attendance(@PathVariable String activityId, Caller.Resident caller) {
		return this.attendance.mine(activityId, caller.id());
	}

	private AttendanceView.Answer claim(Direction direction, String activityId, int number, CheckInRequest request,
			Caller.Resident caller) {
		if (number < 1) {
			throw Problem.invalid("number", "Min", "第几次从 1 开始数。");
		}
		request.check();
		return this.attendance.claim(direction, activityId, number, caller.consentedId(), request);
	}

}
