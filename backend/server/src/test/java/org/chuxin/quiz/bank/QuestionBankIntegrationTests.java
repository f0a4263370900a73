package org.chuxin.quiz.bank;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.csv.ImportSummary;
import org.chuxin.platform.web.Page;
import org.chuxin.quiz.marking.Key;
import org.chuxin.quiz.marking.QuestionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionBankIntegrationTests {

	private static final String HEADER = "code,type,stem,option_a,option_b,option_c,option_d,option_e,answer,explanation,"
			+ "source,period,difficulty,tags\n";

	/** Others must not meet the questions of these files. */
	private static final Surroundings OWN = new Surroundings();

	private static final AtomicInteger NEXT = new AtomicInteger();

	/** These tests ask faster than an editor. */
	private static final Map<String, String> IN_A_HURRY = Map.of("chuxin.limits.session-rate", "1000",
			"chuxin.limits.session-burst", "1000", "chuxin.installation.second-person", "false");

	private static RunningServer server;

	private static RunningServer other;

	private static Api editor;

	/** The second instance closes with the first one: they share event loops here. */
	@BeforeAll
	static void start() {
		server = RunningServer.start(OWN, IN_A_HURRY);
		Map<String, String> careful = new HashMap<>(IN_A_HURRY);
		careful.put("chuxin.installation.second-person", "true");
		other = RunningServer.start(OWN, careful);
		editor = new People(OWN, server).organiser("CONTENT_EDITOR");
	}

	@AfterAll
	static void stop() {
		server.close();
		other.close();
		OWN.close();
	}

	@Test
	void anImportCreatesAndASecondOneChangesNothing() {
		String file = aFile(aPrefix(), 450);
		assertThat(imported(file)).isEqualTo(new ImportSummary(450, 450, 0, 0));
		assertThat(imported(file)).isEqualTo(new ImportSummary(450, 0, 0, 450));
	}

	@Test
	void whatSaysSomethingElseGetsTheNextVersion() {
		String prefix = aPrefix();
		imported(aFile(prefix, 3));
		assertThat(imported(aFile(prefix, 3).replace("题目1？", "改过的题目？"))).isEqualTo(new ImportSummary(3, 0, 1, 2));
		JsonNode changed = listed(prefix).get(1);
		assertThat(changed.path("stem").asString()).isEqualTo("改过的题目？");
		assertThat(changed.path("version").asInt()).isEqualTo(2);
		assertThat(listed(prefix).getFirst().path("version").asInt()).isOne();
	}

	@Test
	void oneWrongRowLeavesTheBankAsItWas() {
		String prefix = aPrefix();
		Api.Answer answer = post(aFile(prefix, 300) + aQuestion(prefix + "X", "").replace(",B,", ",Z,"));
		assertThat(answer.expect(422).code()).isEqualTo("IMPORT_ROWS_INVALID");
		assertThat(answer.json().path("rowErrorCount").asInt()).isOne();
		assertThat(answer.json().path("rows").get(0).path("line").asInt()).isEqualTo(302);
		assertThat(answer.json().path("rows").get(0).path("column").asString()).isEqualTo("answer");
		assertThat(listed(prefix)).isEmpty();
	}

	@Test
	void fiftyMegabytesAreRefused() {
		assertThat(post("x".repeat(50_000_000)).expect(413).code()).isEqualTo("PAYLOAD_TOO_LARGE");
	}

	@Test
	void anotherTypeOfContentIsRefused() {
		assertThat(editor.post("/organiser/question-bank/imports", Map.of()).expect(415).code())
			.isEqualTo("UNSUPPORTED_MEDIA_TYPE");
	}

	@Test
	void parallelImportsOfOneFileCreateItsQuestionsOnce() throws Exception {
		String prefix = aPrefix();
		String file = aFile(prefix, 400);
		List<Callable<ImportSummary>> copies = new ArrayList<>();
		IntStream.range(0, 12).forEach((_) -> copies.add(() -> imported(file)));
		int created = 0;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<ImportSummary> summary : threads.invokeAll(copies)) {
				created += summary.get().created();
			}
		}
		assertThat(created).isEqualTo(400);
		assertThat(listed(prefix)).hasSize(400).allMatch((question) -> question.path("version").asInt() == 1);
	}

	@Test
	void twoInstancesTakeTurns() throws Exception {
		String file = aFile(aPrefix(), 2_000);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<ImportSummary>> copies = List.of(() -> imported(file), () -> summary(post(atOther(), file)));
			int created = 0;
			for (Future<ImportSummary> summary : threads.invokeAll(copies)) {
				created += summary.get().created();
			}
			assertThat(created).isEqualTo(2_000);
		}
	}

	@Test
	void withASecondPersonRequiredQuestionsWaitForReview() {
		String prefix = aPrefix();
		post(atOther(), aFile(prefix, 2)).expect(200);
		assertThat(listed(prefix)).allMatch((question) -> question.path("state").asString().equals("IN_REVIEW"));
		assertThat(published(prefix, QuestionKind.SINGLE)).isEmpty();
	}

	@Test
	void aQuestionOfEachKindHasItsKey() {
		String prefix = aPrefix();
		imported(HEADER + aQuestion(prefix + "1", "甲")
				+ aQuestion(prefix + "2", "乙").replace("single", "multiple").replace(",B,", ",CA,") + prefix
				+ "3,true_false,对吗？,,,,,,F,因为。,《简史》,,1,\n" + prefix + "4,fill,7月____日。,,,,,,23| 二十三,,《简史》,,1,\n");
		assertThat(published(prefix, QuestionKind.SINGLE).getFirst().key()).isEqualTo(new Key.Choices(0b010));
		assertThat(published(prefix, QuestionKind.SINGLE).getFirst().options()).containsExactly("李达", "陈望道", "瞿秋白");
		assertThat(published(prefix, QuestionKind.MULTIPLE).getFirst().key()).isEqualTo(new Key.Choices(0b101));
		BankQuestion statement = published(prefix, QuestionKind.TRUE_FALSE).getFirst();
		assertThat(statement.key()).isEqualTo(new Key.Choices(0b10));
		assertThat(statement.options()).containsExactly("正确", "错误");
		assertThat(published(prefix, QuestionKind.FILL).getFirst().key())
			.isEqualTo(new Key.Texts(List.of("23", "二十三")));
	}

	@Test
	void aListShowsQuestionsAsTheFileHasThem() {
		String prefix = aPrefix();
		imported(HEADER + prefix + ",fill,7月____日。,,,,,,23|二十三,因为。,《简史》,新时代,5,会议;人物\n");
		assertThat(listed(prefix).getFirst().toString()).isEqualTo("{\"code\":\"" + prefix
				+ "\",\"kind\":\"FILL\",\"stem\":\"7月____日。\",\"options\":[],\"answer\":\"23|二十三\",\"explanation\":\"因为。\","
				+ "\"source\":\"《简史》\",\"period\":\"新时代\",\"difficulty\":5,\"tags\":[\"会议\",\"人物\"],\"version\":1,"
				+ "\"state\":\"PUBLISHED\"}");
	}

	@Test
	void aListCanBeOfOneKindAndKnowsItsPages() {
		imported(aFile(aPrefix(), 60));
		JsonNode page = editor.get("/organiser/question-bank/questions?kind=SINGLE").expect(200).json();
		assertThat(page.path("items")).hasSize(50)
			.allMatch((question) -> question.path("kind").asString().equals("SINGLE"));
		assertThat(editor.get("/organiser/question-bank/questions?cursor=%21").expect(400).code())
			.isEqualTo("INVALID_REQUEST");
		assertThat(editor.get("/organiser/question-bank/questions?kind=ESSAY").expect(400).code())
			.isEqualTo("INVALID_REQUEST");
	}

	@Test
	void anImportIsAudited() {
		imported(aFile(aPrefix(), 7));
		Api auditor = new People(OWN, server).organiser("AUDITOR");
		assertThat(auditor.get("/organiser/audit").expect(200).json().path("items"))
			.anyMatch((entry) -> entry.path("action").asString().equals("bank.import")
					&& entry.path("after").toString().contains("7"));
	}

	private static Api atOther() {
		return new Api(other.url(), editor.token());
	}

	private static String aPrefix() {
		return "T" + NEXT.incrementAndGet() + "-";
	}

	private static String aFile(String prefix, int questions) {
		return IntStream.range(0, questions)
			.mapToObj((number) -> aQuestion(prefix + "%04d".formatted(number), "题目" + number))
			.collect(Collectors.joining("", HEADER, ""));
	}

	private static String aQuestion(String code, String stem) {
		return code + ",single," + stem + "？,李达,陈望道,瞿秋白,,,B,因为。,《简史》,,1,人物\n";
	}

	private static ImportSummary imported(String file) {
		return summary(post(file));
	}

	private static ImportSummary summary(Api.Answer answer) {
		JsonNode json = answer.expect(200).json();
		return new ImportSummary(json.path("rows").asInt(), json.path("created").asInt(), json.path("changed").asInt(),
				json.path("unchanged").asInt());
	}

	private static Api.Answer post(String file) {
		return post(editor, file);
	}

	private static Api.Answer post(Api api, String file) {
		return api.send("POST", "/organiser/question-bank/imports", "text/csv", file.getBytes(StandardCharsets.UTF_8),
				Map.of());
	}

	/** Walks the pages from the first code with this prefix to the last. */
	private static List<JsonNode> listed(String prefix) {
		List<JsonNode> found = new ArrayList<>();
		@Nullable String cursor = Page.cursor(prefix.substring(0, prefix.length() - 1));
		while (cursor != null) {
			JsonNode page = editor.get("/organiser/question-bank/questions?cursor=" + cursor).expect(200).json();
			List<JsonNode> items = page.path("items")
				.valueStream()
				.filter((question) -> question.path("code").asString().startsWith(prefix))
				.toList();
			found.addAll(items);
			cursor = (page.has("next") && !items.isEmpty()) ? page.path("next").asString() : null;
		}
		return found;
	}

	private static List<BankQuestion> published(String prefix, QuestionKind kind) {
		return server.bean(QuestionBank.class)
			.published(kind)
			.stream()
			.filter((question) -> question.code().startsWith(prefix))
			.toList();
	}

}
