package org.chuxin.phone;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Geolocation;
import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.activity.attendance.AttendanceVocabulary;
import org.chuxin.activity.presence.Direction;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.volunteer.VolunteerVocabulary;
import org.chuxin.notice.Message;
import org.chuxin.notice.NoticeVocabulary;
import org.chuxin.notice.Topic;
import org.chuxin.platform.Days;
import org.chuxin.organisation.OrganisationVocabulary;
import org.chuxin.quiz.QuizVocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class PhonePageIntegrationTests {

	private static final Path PICTURES = Path.of("target", "screenshots");

	private static Surroundings surroundings;

	private static RunningServer server;

	private static People people;

	private static QuizVocabulary quizzes;

	private static Playwright playwright;

	private static Browser browser;

	private final List<String> complaints = new ArrayList<>();

	private BrowserContext phone;

	@BeforeAll
	static void start() {
		surroundings = new Surroundings();
		server = RunningServer.start(surroundings, Map.of());
		surroundings.weChat().serverAt(URI.create(server.url().replace("/api/v1", "")));
		people = new People(surroundings, server);
		quizzes = new QuizVocabulary(surroundings, people);
		for (int i = 0; i < 10; i++) {
			people.resident();
		}
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions()
				.setExecutablePath(
						Path.of(Objects.requireNonNullElse(System.getenv("CHUXIN_CHROMIUM"), "/usr/bin/chromium")))
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	@AfterAll
	static void stop() {
		playwright.close();
		server.close();
		surroundings.close();
	}

	@BeforeEach
	void takePhone() {
		this.phone = phone();
	}

	@AfterEach
	void noComplaints() {
		this.phone.close();
		assertThat(this.complaints).isEmpty();
	}

	private BrowserContext phone() {
		BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740));
		context.onWebError((error) -> this.complaints.add(error.error()));
		context.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
		return context;
	}

	@Test
	void aResidentGoesFromTheGuidelineToAPlaceOnTheBoard() {
		String quizId = quizzes.aQuizWithABoard(Map.of());
		Page page = enterFirst(this.phone, "lin-xiaoman");
		open(page, quizId);
		button(page, "start").click();
		for (int question = 1; question <= 5; question++) {
			page.locator("[data-test=option]").first().click();
			assertThat(page.locator("[data-test=saved]")).hasAttribute("data-state", "saved");
			if (question < 5) {
				button(page, "next").click();
			}
		}
		picture(page, "attempt");
		button(page, "hand-in").click();
		button(page, "confirm-hand-in").click();
		assertThat(page.locator("[data-test=score]")).isVisible();
		picture(page, "result");
		page.locator("[data-test=board]").first().click();
		button(page, "age-adult").click();
		button(page, "join-board").click();
		assertThat(page.locator("[data-test=my-place]")).isVisible();
		picture(page, "board");
		fits(page);
	}

	@Test
	void answersSurviveAReloadAndAnotherPhone() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Page page = enterFirst(this.phone, "wang-jianguo");
		open(page, quizId);
		button(page, "start").click();
		page.locator("[data-test=option]").first().click();
		assertThat(page.locator("[data-test=saved]")).hasAttribute("data-state", "saved");
		page.reload();
		assertThat(page.locator("[data-test=option] input").first()).isChecked();
		try (BrowserContext other = phone()) {
			Page second = enter(other, "wang-jianguo");
			open(second, quizId);
			button(second, "resume").click();
			button(second, "previous").click(); // it resumes at the first open question
			assertThat(second.locator("[data-test=option] input").first()).isChecked();
		}
	}

	@Test
	void aResidentSignsUpWaitsAndIsPromoted() {
		ActivityVocabulary activities = new ActivityVocabulary(surroundings, people);
		String activity = activities.anActivity(Map.of("capacity", 1));
		Api first = people.resident();
		ActivityVocabulary.signUp(first, activity).expect(200);
		Page page = enterFirst(this.phone, "ma-lili");
		page.locator("[data-test=tab-activities]").click();
		picture(page, "activities");
		button(page, "activity-" + activity).click();
		button(page, "sign-up").click();
		assertThat(page.locator("[data-test=waiting]")).containsText("您排在候补第 1 位");
		picture(page, "activity-waiting");
		fits(page);
		ActivityVocabulary.withdraw(first, activity).expect(200);
		page.reload();
		assertThat(page.locator("[data-test=state]")).hasText("报名成功");
		picture(page, "activity-confirmed");
		fits(page);
		button(page, "withdraw").click();
		assertThat(button(page, "sign-up")).hasText("我要报名");
	}

	@Test
	void aVolunteerChecksInByCodeChecksOutByPositionAndSeesTheHours() {
		Page page = enterFirst(this.phone, "zhou-dahai");
		Api volunteer = new VolunteerVocabulary(surroundings).registered(people.logIn("zhou-dahai"));
		AttendanceVocabulary attendance = new AttendanceVocabulary(surroundings, server,
				new ActivityVocabulary(surroundings, people));
		String activity = attendance.aRunningActivity(Map.of("kind", "VOLUNTEER_SERVICE"), volunteer);
		page.navigate(page.url().replaceFirst("#.*", "#/activity/" + activity));
		button(page, "check-in").click();
		assertThat(button(page, "own-attendance")).containsText("还没有签到");
		picture(page, "check-in");
		fits(page);
		scan(page, activity + ".i.0.AAAAAAAAAAAAAAAA");
		assertThat(button(page, "not-attended")).containsText("这不是这次活动的签到码");
		picture(page, "check-in-problem");
		fits(page);
		button(page, "again").click();
		scan(page, "https://example.cn/qr/check-in/" + activity + "/" + attendance.code(activity, Direction.IN));
		assertThat(button(page, "attended")).containsText("签到好了");
		picture(page, "checked-in");
		fits(page);
		surroundings.clock().advance(Duration.ofMinutes(18));
		this.phone.grantPermissions(List.of("geolocation"));
		this.phone.setGeolocation(new Geolocation(37.4811, 118.0165));
		page.navigate(page.url().replaceFirst("#.*", "#/activity/" + activity));
		button(page, "check-in").click();
		button(page, "by-position").click();
		assertThat(button(page, "attended")).containsText("签退好了");
		page.navigate(page.url().replaceFirst("#.*", "#/mine/hours"));
		assertThat(button(page, "hours")).hasText("0.3");
		assertThat(button(page, "service-record")).containsText("签到记录");
		picture(page, "hours");
		fits(page);
		button(page, "object").click();
		button(page, "objection-text").fill("我来得更早。");
		button(page, "send-objection").click();
		assertThat(button(page, "service-record")).containsText("已提异议");
	}

	@Test
	void aCheckInWithoutANetworkIsKeptAndHandedInLater() {
		Page page = enterFirst(this.phone, "sun-yating");
		AttendanceVocabulary attendance = new AttendanceVocabulary(surroundings, server,
				new ActivityVocabulary(surroundings, people));
		String activity = attendance.aRunningActivity(Map.of(), people.logIn("sun-yating"));
		page.navigate(page.url().replaceFirst("#.*", "#/activity/" + activity + "/check-in"));
		assertThat(button(page, "own-attendance")).containsText("还没有签到");
		String code = attendance.code(activity, Direction.IN);
		this.phone.setOffline(true);
		scan(page, code);
		assertThat(button(page, "kept")).hasText("签到记在本机了");
		picture(page, "check-in-kept");
		fits(page);
		surroundings.clock().advance(Duration.ofMinutes(5));
		this.phone.setOffline(false);
		page.reload();
		assertThat(button(page, "own-attendance")).containsText("等组织者确认");
	}

	private static void scan(Page page, String text) {
		button(page, "by-code").click();
		button(page, "scanned").fill(text);
		button(page, "scan-done").click();
	}

	@Test
	void aResidentReadsWhatTheyWereTold() {
		Page page = enterFirst(this.phone, "zhao-mingyuan");
		long resident = Sql.number(surroundings, "SELECT id FROM resident ORDER BY created_at DESC LIMIT 1");
		NoticeVocabulary.tell(server,
				List.of(new Message(resident, "1", Topic.PROMOTED, "候补成功", "您补上了“社区清洁日”的名额。", "/quizzes/open", false),
						new Message(resident, "2", Topic.REMINDER, "明天有活动", "社区讲堂：老街的故事，14:30 梧桐街道。", null, false),
						new Message(resident, "3", Topic.CANCELLED, "活动取消了", "“河边植树”因为下雨取消，您的报名已作废。", null, true)));
		page.locator("[data-test=tab-mine]").click();
		assertThat(button(page, "unread")).hasText("3");
		picture(page, "mine");
		button(page, "inbox").click();
		assertThat(page.locator("[data-test=message]")).hasCount(3);
		picture(page, "inbox");
		fits(page);
		page.locator("[data-test=message]").nth(1).click();
		assertThat(page.locator("[data-test=new]")).hasCount(2);
		button(page, "read-all").click();
		assertThat(page.locator("[data-test=new]")).hasCount(0);
		page.locator("[data-test=message]").nth(2).click();
		assertThat(page.locator("[data-test=phase-open]")).isVisible();
		page.locator("[data-test=tab-mine]").click();
		assertThat(button(page, "inbox")).isVisible();
		assertThat(page.locator("[data-test=unread]")).hasCount(0);
	}

	@Test
	void aResidentRegistersAsAVolunteerWithAChildAndLeaves() {
		Page page = enterFirst(this.phone, "chen-guilan");
		page.locator("[data-test=tab-mine]").click();
		button(page, "volunteer").click();
		button(page, "start-registration").waitFor();
		picture(page, "volunteer-invitation");
		button(page, "start-registration").click();
		page.locator("#real-name").fill("陈桂兰");
		page.locator("#birth-date").fill("1961-03-08");
		button(page, "verify-phone").click();
		button(page, "phone-allow").waitFor();
		picture(page, "volunteer-phone");
		button(page, "phone-allow").click();
		assertThat(page.locator("[data-test=phone-state]")).containsText("199****");
		button(page, "save-volunteer").click();
		assertThat(page.locator(".tip.bad")).containsText("还有一项需要同意");
		button(page, "agree-SERVICE_RECORD").check();
		picture(page, "volunteer-form");
		fits(page);
		button(page, "save-volunteer").click();
		button(page, "wards").waitFor();
		picture(page, "volunteer");
		button(page, "wards").click();
		button(page, "add-ward").click();
		page.locator("#ward-name").fill("王小宝");
		page.locator("#ward-birth-date").fill(years(9));
		button(page, "agree-WARD_DATA").check();
		button(page, "agree-WARD_COMPANY").check();
		picture(page, "ward-form");
		fits(page);
		button(page, "save-ward").click();
		button(page, "ward").waitFor();
		picture(page, "wards");
		signsUpWithTheChild(page);
		leavesWithoutTheChild(page);
	}

	private static void signsUpWithTheChild(Page page) {
		String activity = new ActivityVocabulary(surroundings, people).anActivity(Map.of("groupLimit", 2));
		page.navigate(page.url().replaceFirst("#.*", "#/activity/" + activity));
		button(page, "together").click();
		button(page, "person-ward").check();
		picture(page, "together");
		fits(page);
		button(page, "sign-up-together").click();
		assertThat(page.locator("[data-test=state]")).hasText("报名成功");
		assertThat(page.locator("[data-test=companions]")).containsText("王小宝 报名成功");
		picture(page, "activity-together");
		fits(page);
		page.navigate(page.url().replaceFirst("#.*", "#/activities/mine"));
		assertThat(button(page, "activity-" + activity)).containsText("报名成功 共 2 人");
		picture(page, "activities-mine");
		fits(page);
		button(page, "activity-" + activity).click();
		button(page, "withdraw-companion").click();
		assertThat(page.locator("[data-test=companions]")).containsText("王小宝 已取消");
		assertThat(page.locator("[data-test=state]")).hasText("报名成功");
	}

	private static void leavesWithoutTheChild(Page page) {
		page.navigate(page.url().replaceFirst("#.*", "#/mine/volunteer"));
		button(page, "leave-volunteers").click();
		button(page, "confirm-leave").click();
		assertThat(page.locator(".tip.bad")).containsText("先移除孩子");
		page.navigate(page.url().replaceFirst("#.*", "#/mine/wards"));
		button(page, "remove-ward").click();
		button(page, "confirm-remove-ward").click();
		button(page, "add-ward").waitFor();
		assertThat(button(page, "ward")).isHidden();
		page.navigate(page.url().replaceFirst("#.*", "#/mine/volunteer"));
		button(page, "leave-volunteers").click();
		button(page, "confirm-leave").click();
		assertThat(button(page, "start-registration")).isVisible();
		fits(page);
	}

	@Test
	void aMinorIsAskedForAGuardian() {
		Page page = enterFirst(this.phone, "he-zihan");
		page.navigate(surroundings.weChat().url() + "/phone/#/mine/volunteer/form");
		page.locator("#birth-date").fill(years(12));
		assertThat(page.locator(".tip.info")).containsText("监护人用自己的微信");
		page.locator("#birth-date").fill(years(16));
		page.locator("#real-name").fill("何子涵");
		page.locator("#guardian-name").fill("何建平");
		page.locator("#guardian-phone").fill("13900000001");
		button(page, "verify-phone").click();
		button(page, "phone-allow").click();
		assertThat(page.locator("[data-test=phone-state]")).containsText("199****");
		button(page, "agree-SERVICE_RECORD").check();
		button(page, "agree-GUARDIAN").check();
		picture(page, "volunteer-minor");
		fits(page);
		button(page, "save-volunteer").click();
		assertThat(button(page, "change-registration")).isVisible();
	}

	private static String years(int age) {
		return Days.of(surroundings.clock().instant()).minusYears(age).minusDays(1).toString();
	}

	@Test
	void aResidentBelongsSomewhereBySearchAndByCode() {
		Api administrator = new People(surroundings, server).organiser("ADMINISTRATOR");
		administrator
			.send("POST", "/organiser/organisations/imports", "text/csv",
					OrganisationVocabulary.aDistrict("PH").getBytes(StandardCharsets.UTF_8), Map.of())
			.expect(200);
		String code = administrator.post("/organiser/organisations/PHP11/invitation-codes", Map.of())
			.expect(201)
			.json()
			.path("invitationCode")
			.asString();
		Page page = enterFirst(this.phone, "zheng-xiulian");
		page.locator("[data-test=tab-mine]").click();
		button(page, "places").click();
		button(page, "place-COMMUNITY").click();
		button(page, "place-name").fill("梧桐里");
		button(page, "find-place").click();
		button(page, "found-place").waitFor();
		picture(page, "place");
		fits(page);
		button(page, "found-place").click();
		assertThat(button(page, "place-COMMUNITY")).containsText("等待确认");
		button(page, "place-BRANCH").click();
		button(page, "place-code").fill("0000-0000-0000");
		button(page, "enter-code").click();
		assertThat(page.locator("#place-trouble")).containsText("邀请码不对或已过期");
		button(page, "place-code").fill(code.toLowerCase(Locale.ROOT));
		button(page, "enter-code").click();
		assertThat(button(page, "place-BRANCH")).containsText("已确认");
		picture(page, "places");
		fits(page);
		button(page, "place-COMMUNITY").click();
		button(page, "leave-place").click();
		assertThat(button(page, "place-COMMUNITY")).containsText("没有填");
	}

	private Page enterFirst(BrowserContext context, String person) {
		Page page = enter(context, person);
		button(page, "agree").waitFor();
		picture(page, "guideline");
		button(page, "agree").click();
		assertThat(button(page, "agree")).isHidden();
		return page;
	}

	private Page enter(BrowserContext context, String person) {
		Page page = context.newPage();
		page.navigate(surroundings.weChat().url() + "/phone/");
		button(page, "choose-" + person).click();
		assertThat(page.locator("[data-test=tab-quizzes]")).isVisible();
		return page;
	}

	private static void open(Page page, String quizId) {
		page.locator("[data-test=tab-quizzes]").click();
		page.locator("[data-test=quiz-" + quizId + "]").click();
	}

	private static Locator button(Page page, String name) {
		return page.locator("[data-test=" + name + "]").first();
	}

	private static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-360.png")));
	}

	private static void fits(Page page) {
		Object width = page.evaluate("document.documentElement.scrollWidth");
		assertThat(width).isEqualTo(360);
	}

}
