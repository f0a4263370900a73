package dev.chuxin.sandbox.people;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets developers and tests invent people, and the phone page choose one; never blocks.
 */
@RestController
class PeopleController {

	private final People people;

	private final LoginCodes codes;

	private final PhoneCodes phoneCodes;

	PeopleController(People people, LoginCodes codes, PhoneCodes phoneCodes) {
		this.people = people;
		this.codes = codes;
		this.phoneCodes = phoneCodes;
	}

	@GetMapping("/control/people")
	Items<Person> all() {
		return new Items<>(this.people.all());
	}

	@PostMapping("/control/people")
	Person add(@RequestBody NewPerson person) {
		return person.addTo(this.people);
	}

	@PostMapping("/control/people/bulk")
	Items<Person> addAll(@RequestBody Bulk bulk) {
		return new Items<>(bulk.people().stream().map((person) -> person.addTo(this.people)).toList());
	}

	@PutMapping("/control/people/{key}/risk")
	Person flag(@PathVariable String key, @RequestBody Risk risk) {
		return this.people.flag(key, risk.risk());
	}

	@PostMapping({ "/control/people/{key}/login-code", "/phone/wx/people/{key}/login-code" })
	Code logIn(@PathVariable String key) {
		return new Code(this.codes.issue(key));
	}

	@PutMapping("/control/people/{key}/phone")
	Person reach(@PathVariable String key, @RequestBody Phone phone) {
		return this.people.reach(key, Objects.requireNonNullElse(phone.phone(), ""));
	}

	/** What the button getPhoneNumber gives when the person allows it. */
	@PostMapping({ "/control/people/{key}/phone-code", "/phone/wx/people/{key}/phone-code" })
	Code phone(@PathVariable String key) {
		return new Code(this.phoneCodes.issue(key));
	}

	@GetMapping("/phone/wx/people")
	Items<Face> faces() {
		return new Items<>(DemoPeople.keys()
			.stream()
			.flatMap((key) -> this.people.withKey(key).stream())
			.map((person) -> new Face(person.key(), person.name(), person.description(), person.maskedPhone()))
			.toList());
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	Refusal refuse(IllegalArgumentException ex) {
		return new Refusal(String.valueOf(ex.getMessage()));
	}

	record NewPerson(@Nullable String key, @Nullable String name, @Nullable String description) {

		Person addTo(People people) {
			String known = Objects.requireNonNullElse(this.key, "");
			return people.add(known, Objects.requireNonNullElse(this.name, known),
					Objects.requireNonNullElse(this.description, ""));
		}

	}

	record Bulk(List<NewPerson> people) {
	}

	record Risk(boolean risk) {
	}

	record Phone(@Nullable String phone) {
	}

	record Code(String code) {
	}

	record Face(String key, String name, String description, String phone) {
	}

	record Refusal(String detail) {
	}

	record Items<T>(List<T> items) {
	}

}
