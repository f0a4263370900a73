package org.chuxin.identity.resident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.chuxin.identity.Caller;
import org.chuxin.identity.PersonalData;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** May block. Gives residents all that is kept about them, and erases it. */
@RestController
@RequestMapping("/api/v1/me")
class DataController {

	private final List<PersonalData> everything;

	private final Closing closing;

	private final Clock clock;

	DataController(List<PersonalData> everything, Closing closing, Clock clock) {
		this.everything = List.copyOf(everything);
		this.closing = closing;
		this.clock = clock;
	}

	/**
	 * All that is kept about the resident, as a file.
	 * @param caller the resident
	 * @return sections in Chinese
	 */
	@GetMapping("/export")
	ResponseEntity<Export> exportMyData(Caller.Resident caller) {
		List<PersonalData.Section> sections = this.everything.stream()
			.flatMap((data) -> data.export(caller.id()).stream())
			.toList();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"chuxin-my-data.json\"")
			.body(new Export(this.clock.instant(), sections));
	}

	/**
	 * Closes the account for good.
	 * @param caller the resident
	 */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void closeAccount(Caller.Resident caller) {
		this.closing.prepare(caller.id());
		this.closing.close(caller.id());
	}

	/**
	 * All that is kept about a resident.
	 *
	 * @param exportedAt when it was read
	 * @param sections what is kept
	 */
	record Export(Instant exportedAt, List<PersonalData.Section> sections) {
	}

}
