package org.chuxin.launch.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.chuxin.harness.Api;

/**
 * The invented district in the server: imported by an administrator, with codes for its
 * first organisations, by which half of who belongs there comes in; blocks.
 */
final class DemoPlaces {

	private static final int WITH_A_CODE = 12;

	private static final Map<String, Double> SHARES = Map.of("BRANCH", 0.4, "WORK_UNIT", 0.35, "COMMUNITY", 0.55);

	private final DemoDistrict district = new DemoDistrict();

	private final Map<String, String> codes = new HashMap<>();

	/** Imports the district and says how far the organisers' sight reaches. */
	void make(Api administrator) {
		administrator
			.send("POST", "/organiser/organisations/imports", "text/csv",
					this.district.csv().getBytes(StandardCharsets.UTF_8), Map.of())
			.expect(200);
		for (List<String> all : List.of(this.district.branches(), this.district.workUnits(),
				this.district.communities())) {
			all.subList(0, WITH_A_CODE)
				.forEach((organisation) -> this.codes.put(organisation, code(administrator, organisation)));
		}
		scope(administrator, "activity-organiser", "OWN_AND_BELOW", "P-S01", "A-S01");
		scope(administrator, "activity-organiser-2", "OWN_AND_BELOW", "P-D23", "A-D23");
		scope(administrator, "notice-sender", "OWN_AND_BELOW", "P-S01", "A-S01");
		scope(administrator, "guide", "CHOSEN", "P-S01", "P-S02", "P-D23");
	}

	private static String code(Api administrator, String organisation) {
		return administrator.post("/organiser/organisations/" + organisation + "/invitation-codes", Map.of())
			.expect(201)
			.json()
			.path("invitationCode")
			.asString();
	}

	private static void scope(Api administrator, String account, String kind, String... codes) {
		administrator
			.put("/organiser/accounts/sandbox." + account + "/scope",
					Map.of("kind", kind, "organisationCodes", List.of(codes)))
			.expect(200);
	}

	/**
	 * Where somebody belongs: most to the first organisations, some nowhere.
	 * @return bodies of claims by kind
	 */
	Map<String, Map<String, String>> claims(Random random) {
		Map<String, Map<String, String>> claims = new LinkedHashMap<>();
		for (String kind : List.of("BRANCH", "WORK_UNIT", "COMMUNITY")) {
			if (random.nextDouble() < SHARES.getOrDefault(kind, 0.0)) {
				claims.put(kind, claim(drawn(kind, random), random));
			}
		}
		return claims;
	}

	private Map<String, String> claim(String organisation, Random random) {
		String code = this.codes.get(organisation);
		return (code != null && random.nextBoolean()) ? Map.of("invitationCode", code)
				: Map.of("organisationCode", organisation);
	}

	private String drawn(String kind, Random random) {
		List<String> all = switch (kind) {
			case "BRANCH" -> this.district.branches();
			case "WORK_UNIT" -> this.district.workUnits();
			default -> this.district.communities();
		};
		return all.get((int) (all.size() * Math.pow(random.nextDouble(), 3)));
	}

}
