package org.chuxin.quiz.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.platform.Installation;
import org.chuxin.points.Contests;
import org.chuxin.quiz.paper.QuizSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quizzes from draft to closing; may block. */
@Component
@Transactional
public class Quizzes {

	private final QuizMapper rows;

	private final Contests contests;

	private final BankCopies copies;

	private final AuditTrail audit;

	private final Installation installation;

	private final JsonMapper json;

	private final Clock clock;

	Quizzes(QuizMapper rows, Contests contests, BankCopies copies, AuditTrail audit, Installation installation,
			JsonMapper json, Clock clock) {
		this.rows = rows;
		this.contests = contests;
		this.copies = copies;
		this.audit = audit;
		this.installation = installation;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Finds a quiz.
	 * @param code its public id
	 * @return the quiz, hidden or not
	 */
	public Optional<QuizRow> find(String code) {
		return Optional.ofNullable(this.rows.byCode(code));
	}

	/**
	 * Quizzes that residents see, by phase.
	 * @param phase which
	 * @param now the moment
	 * @param offset how many to skip
	 * @param limit how many at most
	 * @return quizzes, the most urgent first
	 */
	public List<QuizRow> list(Phase phase, Instant now, int offset, int limit) {
		return switch (phase) {
			case OPEN -> this.rows.open(now, offset, limit);
			case COMING -> this.rows.coming(now, offset, limit);
			case PAST -> this.rows.past(now, offset, limit);
		};
	}

	/**
	 * All quizzes, drafts too, by the order of their making.
	 * @param after id of the last one of the page before
	 * @param limit how many at most
	 * @return quizzes
	 */
	public List<QuizRow> page(long after, int limit) {
		return this.rows.page(after, limit);
	}

	/**
	 * The settings of a quiz.
	 * @param quiz the quiz
	 * @return settings, in force or still a draft
	 */
	public QuizSettings settings(QuizRow quiz) {
		return this.json.readValue(quiz.settings(), QuizSettings.class);
	}

	/**
	 * Makes a draft or changes it.
	 * @param actor who
	 * @param code public id
	 * @param settings what to set
	 * @return what became of it
	 */
	public Outcome save(Actor actor, String code, QuizSettings settings) {
		// The row of the contest serialises two first drafts of one name.
		long id = this.contests.open(code).id();
		QuizRow before = this.rows.lock(code);
		String text = this.json.writeValueAsString(settings);
		if (before == null) {
			this.rows.insert(id, code, text, settings.opensAt(), settings.closesAt());
		}
		else if (before.state() != PublicationState.DRAFT) {
			return new Outcome.NotADraft();
		}
		else if (!before.settings().equals(text)) {
			this.rows.redraft(id, text, settings.opensAt(), settings.closesAt());
		}
		if (before == null || !before.settings().equals(text)) {
			this.audit.record(actor, "quiz.save", subject(code), (before != null) ? settings(before) : null, settings);
		}
		return new Outcome.Done(Objects.requireNonNull(this.rows.byCode(code)), before == null, List.of());
	}

	/**
	 * Publishes a draft: text, rules and key are copied from the bank and stay as they
	 * are. With a second person required it only moves to review.
	 * @param actor who
	 * @param code public id
	 * @return what became of it; again the same when it is published already
	 */
	public Outcome publish(Actor actor, String code) {
		QuizRow quiz = this.rows.lock(code);
		if (quiz == null) {
			return new Outcome.Unknown();
		}
		return switch (quiz.state()) {
			case CLOSED -> new Outcome.Closed();
			case PUBLISHED, IN_REVIEW -> new Outcome.Done(quiz, false, this.copies.warnings(settings(quiz)));
			case DRAFT -> publish(actor, quiz);
		};
	}

	private Outcome publish(Actor actor, QuizRow quiz) {
		QuizSettings settings = settings(quiz);
		Optional<Outcome> refusal = this.copies.shortage(settings);
		if (refusal.isPresent()) {
			return refusal.get();
		}
		PublicationState state = this.installation.secondPerson() ? PublicationState.IN_REVIEW
				: PublicationState.PUBLISHED;
		this.copies.copy(quiz, settings);
		this.rows.publish(quiz.id(), state, BankCopies.FIRST, BankCopies.FIRST, Instant.now(this.clock));
		this.audit.record(actor, "quiz.publish", subject(quiz.code()), quiz.state(), state);
		return new Outcome.Done(Objects.requireNonNull(this.rows.byCode(quiz.code())), false,
				this.copies.warnings(settings));
	}

	/**
	 * Closes a published quiz for everybody; attempts that are open end now.
	 * @param actor who
	 * @param code public id
	 * @return what became of it; again the same when it is closed already
	 */
	public Outcome close(Actor actor, String code) {
		QuizRow quiz = this.rows.lock(code);
		if (quiz == null) {
			return new Outcome.Unknown();
		}
		return switch (quiz.state()) {
			case DRAFT, IN_REVIEW -> new Outcome.NotPublished();
			case CLOSED -> new Outcome.Done(quiz, false, List.of());
			case PUBLISHED -> {
				this.rows.close(quiz.id(), Instant.now(this.clock));
				this.audit.record(actor, "quiz.close", subject(code), quiz.state(), PublicationState.CLOSED);
				yield new Outcome.Done(Objects.requireNonNull(this.rows.byCode(code)), false, List.of());
			}
		};
	}

	/**
	 * Switches the quiz's board on until an end (DOMAIN.md A1), or off.
	 * @param actor who
	 * @param code public id
	 * @param endsAt when it goes off by itself; null switches it off now
	 * @return what became of it
	 */
	public Outcome switchBoard(Actor actor, String code, @Nullable Instant endsAt) {
		QuizRow quiz = this.rows.lock(code);
		if (quiz == null) {
			return new Outcome.Unknown();
		}
		if (!quiz.visible()) {
			return (endsAt != null) ? new Outcome.NotPublished() : new Outcome.Done(quiz, false, List.of());
		}
		Instant before = boardEnd(code).orElse(null);
		if (endsAt != null) {
			this.contests.switchBoardOn(code, endsAt);
		}
		else {
			this.contests.switchBoardOff(code);
		}
		if (!Objects.equals(before, endsAt)) {
			this.audit.record(actor, "quiz.board", subject(code), before, endsAt);
		}
		return new Outcome.Done(quiz, false, List.of());
	}

	/**
	 * When the quiz's board goes off.
	 * @param code public id
	 * @return its end, or empty while it is off
	 */
	public Optional<Instant> boardEnd(String code) {
		Instant now = Instant.now(this.clock);
		return this.contests.find(code)
			.filter((contest) -> contest.boardOn(now))
			.map((contest) -> Objects.requireNonNull(contest.boardEndsAt()));
	}

	private static String subject(String code) {
		return "quiz/" + code;
	}

}
