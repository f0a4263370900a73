package org.chuxin.organisation.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chuxin.harness.Api;
import org.chuxin.harness.RunningServer;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.OrganisationKind;
import org.chuxin.organisation.OrganisationVocabulary;
import org.chuxin.organisation.Organisations;
import org.chuxin.organisation.Tree;
import org.chuxin.platform.csv.ImportSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;
import static org.chuxin.organisation.OrganisationVocabulary.aDistrict;
import static org.chuxin.organisation.OrganisationVocabulary.aPrefix;

class ImportIntegrationTests {

	private static OrganisationVocabulary district;

	private static Organisations organisations;

	@BeforeAll
	static void start() {
		district = new OrganisationVocabulary();
		organisations = district.server().bean(Organisations.class);
	}

	@AfterAll
	static void stop() {
		district.close();
	}

	@Test
	void anImportCreatesAndASecondOneChangesNothing() {
		String prefix = aPrefix();
		assertThat(imported(aDistrict(prefix))).isEqualTo(new ImportSummary(10, 10, 0, 0));
		Optional<Organisation> before = organisations.byCode(prefix + "P11");
		assertThat(imported(aDistrict(prefix))).isEqualTo(new ImportSummary(10, 0, 0, 10));
		assertThat(organisations.byCode(prefix + "P11")).isEqualTo(before);
	}

	@Test
	void anImportShowsAtOnceWithIdsThatStay() {
		String prefix = district.aDistrict();
		Organisation branch = organisations.byCode(prefix + "P11").orElseThrow();
		Organisation above = organisations.byCode(prefix + "P1").orElseThrow();
		assertThat(branch).isEqualTo(new Organisation(branch.id(), prefix + "P11", "青禾街道第一党支部", Tree.PARTY,
				OrganisationKind.BRANCH, above.id(), 55));
		assertThat(organisations.byId(branch.id())).contains(branch);
		assertThat(organisations.byCode(prefix + "P")).map(Organisation::parentId).isEmpty();
		String moved = aDistrict(prefix).replace("第一党支部,党组织,党支部," + prefix + "P1,55",
				"新名党支部,党组织,党支部," + prefix + "P2,56");
		assertThat(imported(moved)).isEqualTo(new ImportSummary(10, 0, 1, 9));
		assertThat(organisations.byId(branch.id())).hasValueSatisfying((after) -> {
			assertThat(after.name()).isEqualTo("青禾街道新名党支部");
			assertThat(after.headcount()).isEqualTo(56);
			assertThat(organisations.within(after.id(), above.id())).isFalse();
		});
	}

	@Test
	void withinFollowsTheTreeAndEqualCounts() {
		String prefix = district.aDistrict();
		assertThat(within(prefix, "P11", "P11")).isTrue();
		assertThat(within(prefix, "P11", "P1")).isTrue();
		assertThat(within(prefix, "P11", "P")).isTrue();
		assertThat(within(prefix, "P1", "P11")).isFalse();
		assertThat(within(prefix, "P11", "P2")).isFalse();
		assertThat(within(prefix, "P11", "A")).isFalse();
		assertThat(organisations.within(1, 1)).as("nobody knows it").isFalse();
	}

	private static boolean within(String prefix, String code, String ancestor) {
		return organisations.within(organisations.byCode(prefix + code).orElseThrow().id(),
				organisations.byCode(prefix + ancestor).orElseThrow().id());
	}

	@Test
	void oneWrongRowLeavesTheTreesAsTheyWere() {
		String prefix = aPrefix();
		Api.Answer answer = district.send(aDistrict(prefix) + prefix + "X,迷路的支部,党组织,党支部,NOWHERE,3\n");
		assertThat(answer.expect(422).code()).isEqualTo("IMPORT_ROWS_INVALID");
		assertThat(answer.json().path("detail").asString()).isEqualTo("有 1 处要改，组织没有改动。改好后整份再导入。");
		JsonNode error = answer.json().path("rows").get(0);
		assertThat(error.path("line").asInt()).isEqualTo(12);
		assertThat(error.path("column").asString()).isEqualTo("上级编号");
		assertThat(organisations.byCode(prefix + "P")).isEmpty();
	}

	@Test
	void aCycleThroughAnEarlierImportIsRefused() {
		String prefix = district.aDistrict();
		String header = aDistrict(prefix).lines().findFirst().orElseThrow();
		Api.Answer answer = district.send(header + "\n" + prefix + "P1,青禾街道党工委,党组织,党委," + prefix + "P11,110\n");
		assertThat(answer.expect(422).json().path("rows").get(0).path("reason").asString()).contains("绕成了一圈");
	}

	@Test
	void whatIsNotInTheFileStays() {
		String prefix = district.aDistrict();
		String header = aDistrict(prefix).lines().findFirst().orElseThrow();
		assertThat(imported(header + "\n" + prefix + "P13,第三党支部,党组织,党支部," + prefix + "P1,12\n"))
			.isEqualTo(new ImportSummary(1, 1, 0, 0));
		assertThat(organisations.byCode(prefix + "P12")).isPresent();
	}

	@Test
	void anotherInstanceKnowsWithinFiveSeconds() {
		try (RunningServer other = OrganisationVocabulary.anotherInstance()) {
			String prefix = district.aDistrict();
			eventually(Duration.ofSeconds(5),
					() -> assertThat(other.bean(Organisations.class).byCode(prefix + "A11")).isPresent());
		}
	}

	@Test
	void parallelImportsOfOneFileCreateItsOrganisationsOnce() throws Exception {
		String prefix = aPrefix();
		String file = aDistrict(prefix) + IntStream.range(0, 1_500)
			.mapToObj((number) -> prefix + "B" + number + ",第" + number + "党支部,党组织,党支部," + prefix + "P2,55\n")
			.collect(Collectors.joining());
		List<Callable<ImportSummary>> copies = new ArrayList<>();
		IntStream.range(0, 6).forEach((_) -> copies.add(() -> imported(file)));
		int created = 0;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<ImportSummary> summary : threads.invokeAll(copies)) {
				created += summary.get().created();
			}
		}
		assertThat(created).isEqualTo(1_510);
	}

	@Test
	void anImportIsAudited() {
		String prefix = aPrefix();
		imported(aDistrict(prefix));
		Api auditor = district.people().organiser("AUDITOR");
		assertThat(auditor.get("/organiser/audit").expect(200).json().path("items"))
			.anyMatch((entry) -> entry.path("action").asString().equals("organisation.import")
					&& entry.path("after").toString().contains("10"));
	}

	@Test
	void onlyAnAdministratorImports() {
		for (String role : List.of("CONTENT_EDITOR", "ACTIVITY_ORGANISER", "NOTICE_SENDER", "GUIDE", "AUDITOR")) {
			Api other = district.people().organiser(role);
			assertThat(other
				.send("POST", "/organiser/organisations/imports", "text/csv", new byte[] { 'a' }, java.util.Map.of())
				.expect(403)
				.code()).isEqualTo("FORBIDDEN");
		}
	}

	private static ImportSummary imported(String file) {
		JsonNode json = district.send(file).expect(200).json();
		return new ImportSummary(json.path("rows").asInt(), json.path("created").asInt(), json.path("changed").asInt(),
				json.path("unchanged").asInt());
	}

}
