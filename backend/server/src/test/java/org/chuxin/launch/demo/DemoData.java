package org.chuxin.launch.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.chuxin.sandbox.Simulator;
import dev.chuxin.sandbox.clock.SandboxClock;
import org.chuxin.harness.Api;

/**
 * Gives a new sandbox three weeks of life, over the API and with a clock that was set
 * back; blocks.
 */
public final class DemoData {

	// More than the ten residents below whom no board is shown.
	private static final int FOUNDERS = 12;

	private static final double ON_THE_BOARD = 0.85;

	private final String url;

	private final Simulator phones;

	private final SandboxClock clock;

	private final Api administrator;

	private final Api editor;

	private final Supplier<Api> activityOrganiser;

	private final List<DemoResident> residents = new ArrayList<>();

	private final DemoPlaces places = new DemoPlaces();

	private final AnswerKey answerKey = AnswerKey.ofTheSample();

	private final Random random = new Random(1921);

	/**
	 * Prepares the demo data.
	 * @param url address of the API
	 * @param phones who gives log-in codes
	 * @param clock the sandbox's clock, set back
	 * @param administrator an administrator; the organisers whose scopes are set exist
	 * @param editor a content editor
	 * @param activityOrganiser lets an organiser of activities in, when all else is done
	 * @param count how many residents there shall be, at least 20
	 */
	public DemoData(String url, Simulator phones, SandboxClock clock, Api administrator, Api editor,
			Supplier<Api> activityOrganiser, int count) {
		this.url = url;
		this.phones = phones;
		this.clock = clock;
		this.administrator = administrator;
		this.editor = editor;
		this.activityOrganiser = activityOrganiser;
		// Two of the phone page's ten have a past; the other eight come when they are
		// chosen.
		this.residents.add(new DemoResident("chen-guilan", "桂兰阿姨", true, new Random(1)));
		this.residents.add(new DemoResident("wu-siyuan", "思源", true, new Random(2)));
		for (String nickname : DemoNicknames.of(count - this.residents.size(), this.random)) {
			int number = this.residents.size();
			this.residents.add(new DemoResident("resident-" + number, nickname, this.random.nextDouble() < ON_THE_BOARD,
					new Random(number)));
		}
	}

	/**
	 * Lives through the three weeks.
	 * @param progress takes what to tell somebody who waits
	 */
	public void fill(Consumer<String> progress) {
		DemoQuizzes quizzes = new DemoQuizzes(Instant.now());
		progress.accept("demo data: organisations, questions and quizzes");
		this.places.make(this.administrator);
		quizzes.make(this.editor);
		String guideline = Api.anonymous(this.url)
			.get("/privacy-guideline")
			.expect(200)
			.json()
			.path("version")
			.asString();
		List<Wave> waves = new Calendar(quizzes, this.random).waves(this.residents);
		try (Crowd crowd = new Crowd()) {
			crowd.all(this.residents.subList(0, FOUNDERS),
					(one) -> one.arrive(this.phones, this.url, guideline, this.places));
			for (int i = 0; i < waves.size(); i++) {
				progress
					.accept("demo data: %d residents, %d %%".formatted(this.residents.size(), 100 * i / waves.size()));
				live(waves.get(i), crowd, guideline);
			}
			new DemoActivities(this.clock.instant()).make(this.activityOrganiser.get());
			crowd.all(this.residents.subList(0, FOUNDERS + 3), (one) -> {
				one.arrive(this.phones, this.url, guideline, this.places);
				one.signUp(DemoActivities.FULL);
			});
		}
	}

	private void live(Wave wave, Crowd crowd, String guideline) {
		moveTo(wave.at());
		crowd.all(wave.people(), (one) -> {
			one.arrive(this.phones, this.url, guideline, this.places);
			one.start(wave.quiz());
		});
		wave.handIns(this.random).forEach((moment, people) -> {
			moveTo(moment);
			crowd.all(people, (one) -> one.handIn(wave.quiz(), this.answerKey));
		});
	}

	private void moveTo(Instant moment) {
		Duration ahead = Duration.between(this.clock.instant(), moment);
		if (ahead.isPositive()) {
			this.clock.advance(ahead);
		}
	}

}
