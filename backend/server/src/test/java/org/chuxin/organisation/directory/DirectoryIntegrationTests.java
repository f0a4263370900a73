package org.chuxin.organisation.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chuxin.harness.Api;
import org.chuxin.organisation.OrganisationVocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DirectoryIntegrationTests {

	private static OrganisationVocabulary district;

	private static Api resident;

	private static Api guide;

	@BeforeAll
	static void start() {
		district = new OrganisationVocabulary();
		resident = district.people().resident();
		guide = district.people().organiser("GUIDE");
	}

	@AfterAll
	static void stop() {
		district.close();
	}

	@Test
	void everyOrganiserLooksThroughTheTree() {
		String prefix = district.aDistrict();
		assertThat(codes(guide.get("/organiser/organisations?parent=" + prefix + "P1"))).containsExactly(prefix + "P11",
				prefix + "P12");
		assertThat(codes(guide.get("/organiser/organisations?q=" + prefix + "A1"))).containsExactly(prefix + "A1");
		assertThat(codes(guide.get("/organiser/organisations?parent=&q=" + prefix + "P")))
			.containsExactly(prefix + "P");
		assertThat(guide.get("/organiser/organisations?q=" + prefix + "P11").json().path("items").get(0).toString())
			.isEqualTo(
					"{\"organisationCode\":\"@P11\",\"name\":\"青禾街道第一党支部\",\"tree\":\"PARTY\",\"kind\":\"BRANCH\",\"parentCode\":\"@P1\",\"headcount\":55}"
						.replace("@", prefix));
		assertThat(guide.get("/organiser/organisations?parent=NOWHERE").expect(404).code())
			.isEqualTo("ORGANISATION_NOT_FOUND");
	}

	@Test
	void residentsFindByNameAndSeeNoFigures() {
		String prefix = district.aDistrict();
		String name = "独一" + prefix;
		district.send(OrganisationVocabulary.aDistrict(prefix).replace("梧桐里", name)).expect(200);
		JsonNode found = resident.get("/organisations?q=" + encoded(name)).expect(200).json().path("items");
		assertThat(found).hasSize(1);
		assertThat(found.get(0).toString()).isEqualTo("{\"organisationCode\":\"" + prefix + "A11\",\"name\":\"" + name
				+ "社区\",\"kind\":\"COMMUNITY\",\"place\":\"COMMUNITY\",\"parentName\":\"青禾街道\"}");
	}

	@Test
	void residentsFindByKindAndByPlace() {
		String prefix = district.aDistrict();
		assertThat(resident.get("/organisations?kind=STREET&q=" + prefix + "A1").json().path("items")).hasSize(1);
		assertThat(resident.get("/organisations?kind=BRANCH&q=" + prefix + "A1").json().path("items")).isEmpty();
		assertThat(resident.get("/organisations?place=WORK_UNIT&q=" + prefix + "A2").json().path("items")).hasSize(1);
		assertThat(resident.get("/organisations?place=BRANCH&q=" + prefix + "A2").json().path("items")).isEmpty();
		assertThat(resident.get("/organisations?kind=TEAM").expect(400).code()).isEqualTo("INVALID_REQUEST");
		assertThat(resident.get("/organisations?place=TEAM").expect(400).code()).isEqualTo("INVALID_REQUEST");
		assertThat(resident.get("/organisations?q=" + "a".repeat(41)).expect(400).code()).isEqualTo("INVALID_REQUEST");
	}

	@Test
	void pagesFollowOneAnotherByCode() {
		String prefix = district.aDistrict();
		district
			.send(OrganisationVocabulary.aDistrict(prefix) + IntStream.range(0, 120)
				.mapToObj((number) -> "%sQ%03d,小支部,党组织,党支部,%sP2,5\n".formatted(prefix, number, prefix))
				.collect(Collectors.joining()))
			.expect(200);
		List<String> seen = new ArrayList<>();
		String path = "/organiser/organisations?parent=" + prefix + "P2";
		Api.Answer page = guide.get(path);
		seen.addAll(codes(page));
		while (page.json().has("next")) {
			page = guide.get(path + "&cursor=" + page.json().path("next").asString());
			seen.addAll(codes(page));
		}
		assertThat(seen).hasSize(121).doesNotHaveDuplicates().isSorted();
		assertThat(guide.get(path + "&cursor=%21").expect(400).code()).isEqualTo("INVALID_REQUEST");
	}

	private static List<String> codes(Api.Answer answer) {
		return answer.expect(200)
			.json()
			.path("items")
			.valueStream()
			.map((item) -> item.path("organisationCode").asString())
			.toList();
	}

	private static String encoded(String text) {
		return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
	}

}
