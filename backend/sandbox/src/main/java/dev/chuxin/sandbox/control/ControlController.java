package dev.chuxin.sandbox.control;

import java.time.Duration;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import dev.chuxin.sandbox.clock.SandboxClock;

/**
 * Lets developers and tests move the clock, order faults and read the journal; never
 * blocks.
 */
@RestController
@RequestMapping("/control")
class ControlController {

	private final SandboxClock clock;

	private final Faults faults;

	private final Journal journal;

	private final List<Forgetful> parts;

	ControlController(SandboxClock clock, Faults faults, Journal journal, List<Forgetful> parts) {
		this.clock = clock;
		this.faults = faults;
		this.journal = journal;
		this.parts = parts;
	}

	@GetMapping("/clock")
	ClockView clock() {
		return new ClockView(this.clock.instant().toString(), this.clock.offset().toSeconds(), this.clock.isSealed());
	}

	@PostMapping("/clock/advance")
	ClockView advance(@RequestBody Advance advance) {
		if (advance.seconds() < 0) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "seconds must not be negative");
		}
		this.clock.advance(Duration.ofSeconds(advance.seconds()));
		return clock();
	}

	@GetMapping("/faults")
	Items<Fault> faults() {
		return new Items<>(this.faults.waiting());
	}

	@PostMapping("/faults")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void order(@RequestBody Fault fault) {
		this.faults.add(fault);
	}

	@DeleteMapping("/faults")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void repair() {
		this.faults.forget();
	}

	@GetMapping("/journal")
	Items<JournalEntry> journal(@RequestParam(defaultValue = "") String path) {
		return new Items<>(this.journal.entries(path));
	}

	@PostMapping("/reset")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset() {
		this.parts.forEach(Forgetful::forget);
	}

	record ClockView(String now, long offsetSeconds, boolean sealed) {
	}

	record Advance(long seconds) {
	}

	record Items<T>(List<T> items) {
	}

}
