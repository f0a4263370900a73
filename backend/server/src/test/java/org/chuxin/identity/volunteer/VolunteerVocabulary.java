package org.chuxin.identity.volunteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.chuxin.harness.Api;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.Days;
import org.chuxin.platform.Ids;

/** The words of tests with volunteers. */
public final class VolunteerVocabulary {

	private static final AtomicInteger NEXT = new AtomicInteger();

	private final Surroundings surroundings;

	/**
	 * Speaks about people of these surroundings.
	 * @param surroundings where their phones are
	 */
	public VolunteerVocabulary(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	/**
	 * What somebody of an age tells, with a fresh phone code.
	 * @param age full years; from 14 to 17 with a guardian
	 * @return the request, to be changed
	 */
	public Map<String, Object> registration(int age) {
		Map<String, Object> wanted = new HashMap<>();
		wanted.put("realName", "陈桂兰");
		wanted.put("birthDate", born(age));
		wanted.put("phoneCode", phoneCode());
		List<Map<String, String>> consents = new ArrayList<>(consents("SERVICE_RECORD"));
		if (age < 18) {
			wanted.put("guardian", Map.of("name", "何建平", "phone", "13900000001", "relation", "PARENT"));
			consents.addAll(consents("GUARDIAN"));
		}
		wanted.put("consents", consents);
		return wanted;
	}

	/**
	 * What a guardian tells about a child.
	 * @param name the child
	 * @param age full years
	 * @return the request, to be changed
	 */
	public Map<String, Object> ward(String name, int age) {
		return new HashMap<>(Map.of("realName", name, "birthDate", born(age), "relation", "PARENT", "consents",
				consents("WARD_DATA", "WARD_COMPANY")));
	}

	/**
	 * Registers a grown-up, as the phone page does: a request that the client sent twice
	 * has used up its code.
	 * @param resident who registers
	 * @return the same
	 */
	public Api registered(Api resident) {
		Api.Answer answer = resident.put("/me/volunteer", registration(40));
		if (answer.status() == 409 && answer.code().equals("PHONE_CODE_INVALID")) {
			answer = resident.put("/me/volunteer", registration(40));
		}
		answer.expect(200);
		return resident;
	}

	/**
	 * Registers a child.
	 * @param guardian a registered grown-up
	 * @param name the child
	 * @param age full years
	 * @return the ward's id
	 */
	public long aWard(Api guardian, String name, int age) {
		return Ids
			.parse(guardian.put("/me/wards/ward-" + NEXT.incrementAndGet(), ward(name, age))
				.expect(200)
				.json()
				.path("wardId")
				.asString())
			.orElseThrow();
	}

	/**
	 * What the button getPhoneNumber gives somebody new.
	 * @return a fresh code
	 */
	public String phoneCode() {
		return this.surroundings.weChat().phoneCode("phone-" + NEXT.incrementAndGet());
	}

	/**
	 * Consents to current sentences.
	 * @param purposes what is agreed to
	 * @return as the API takes them
	 */
	public static List<Map<String, String>> consents(String... purposes) {
		return Stream.of(purposes).map((purpose) -> Map.of("purpose", purpose, "version", "2026-11")).toList();
	}

	/**
	 * The birth date of who is as old today, and a day.
	 * @param age full years
	 * @return an ISO local date
	 */
	public String born(int age) {
		LocalDate today = Days.of(this.surroundings.clock().instant());
		return today.minusYears(age).minusDays(1).toString();
	}

	/**
	 * The random id of somebody.
	 * @param resident whose
	 * @return the id
	 */
	public static long id(Api resident) {
		return Ids.parse(resident.get("/me").expect(200).json().path("residentId").asString()).orElseThrow();
	}

}
