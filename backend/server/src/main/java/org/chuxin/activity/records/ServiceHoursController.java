package org.chuxin.activity.records;

import java.time.Clock;
import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chuxin.activity.hours.ServiceRecords;
import org.chuxin.activity.signup.OwnPeople;
import org.chuxin.identity.Caller;
import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * May block. Volunteers look at their own hours and records, and those of their wards,
 * and object to them.
 */
@RestController
@RequestMapping("/api/v1/me")
class ServiceHoursController {

	private final ServiceRecords records;

	private final RecordViews views;

	private final Objections objections;

	private final OwnPeople people;

	private final Clock clock;

	ServiceHoursController(ServiceRecords records, RecordViews views, Objections objections, OwnPeople people,
			Clock clock) {
		this.records = records;
		this.views = views;
		this.objections = objections;
		this.people = people;
		this.clock = clock;
	}

	@GetMapping("/service-hours")
	RecordView.Sums hours(@RequestParam @Nullable String person, Caller.Resident caller) {
		return RecordView.Sums.of(this.records.totals(this.people.named(caller.id(), person)), Instant.now(this.clock));
	}

	@GetMapping("/service-records")
	Page<RecordView> records(@RequestParam @Nullable String person, @RequestParam @Nullable String cursor,
			Caller.Resident caller) {
		return this.views.own(this.people.named(caller.id(), person), RecordCursor.newest(cursor));
	}

	@PutMapping("/service-records/{recordId}/objection")
	RecordView.Objection object(@PathVariable String recordId, @Valid @RequestBody Text request,
			Caller.Resident caller) {
		return this.views.told(this.objections.object(caller.consentedId(), recordId, request.text().strip()));
	}

	/**
	 * What somebody says against a record.
	 *
	 * @param text in own words
	 */
	record Text(@NotBlank @Size(max = 300) String text) {
	}

}
