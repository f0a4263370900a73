package org.chuxin.activity.recruitment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.organisation.Organisation;
import org.chuxin.platform.Installation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Activities until they are published, and reads of all of them; what is published only
 * the lane of sign-ups changes. May block.
 */
@Component
@Transactional
public class Activities {

	private final ActivityMapper rows;

	private final StartPlans plans;

	private final AuditTrail audit;

	private final Installation installation;

	private final SecureRandom random;

	private final JsonMapper json;

	private final Clock clock;

	Activities(ActivityMapper rows, StartPlans plans, AuditTrail audit, Installation installation, SecureRandom random,
			JsonMapper json, Clock clock) {
		this.rows = rows;
		this.plans = plans;
		this.audit = audit;
		this.installation = installation;
		this.random = random;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Finds an activity.
	 * @param code its public id
	 * @return the activity, hidden or not
	 */
	@Transactional(readOnly = true)
	public Optional<ActivityRow> find(String code) {
		return Optional.ofNullable(this.rows.byCode(code));
	}

	/**
	 * Locks an activity before anything of it or of its people is read, in the caller's
	 * transaction; who holds accounts ({@code OpenAccounts}) does that first.
	 * @param code its public id
	 * @return the activity, hidden or not
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<ActivityRow> lock(String code) {
		return Optional.ofNullable(this.rows.lock(code));
	}

	/**
	 * Activities that records belong to.
	 * @param ids keys inside the server
	 * @return by key, hidden or not
	 */
	@Transactional(readOnly = true)
	public Map<Long, ActivityRow> byIds(Collection<Long> ids) {
		return ids.isEmpty() ? Map.of()
				: this.rows.byIds(ids).stream().collect(Collectors.toMap(ActivityRow::id, Function.identity()));
	}

	/**
	 * What residents can still see, cancelled ones too.
	 * @return activities that have not ended, by start
	 */
	@Transactional(readOnly = true)
	public List<ActivityRow> coming() {
		return this.rows.coming(Instant.now(this.clock));
	}

	/**
	 * What ended, gives hours and is not settled yet (DOMAIN.md B11).
	 * @return activities by their end
	 */
	@Transactional(readOnly = true)
	public List<ActivityRow> unsettled() {
		List<String> kinds = Stream.of(ActivityKind.values())
			.filter((kind) -> kind.gives() != ActivityKind.Gives.NOTHING)
			.map(Enum::name)
			.toList();
		return this.rows.ended(Instant.now(this.clock), kinds);
	}

	/**
	 * All activities, drafts too.
	 * @param after id of the last one of the page before
	 * @param limit how many at most
	 * @return activities by id
	 */
	@Transactional(readOnly = true)
	public List<ActivityRow> page(long after, int limit) {
		return this.rows.page(after, limit);
	}

	/**
	 * The settings of an activity.
	 * @param activity the activity
	 * @return settings
	 */
	public ActivitySettings settings(ActivityRow activity) {
		return this.json.readValue(activity.settings(), ActivitySettings.class);
	}

	/**
	 * Makes a draft or changes it.
	 * @param actor who
	 * @param code public id
	 * @param settings what to set
	 * @param organisation the unit that organises
	 * @return what became of it
	 */
	public Drafting save(Actor actor, String code, ActivitySettings settings, Organisation organisation) {
		ActivityRow before = this.rows.lock(code);
		if (before != null && before.state() != ActivityState.DRAFT) {
			return new Drafting.NotADraft(before);
		}
		String text = this.json.writeValueAsString(settings);
		if (before != null && before.settings().equals(text)) {
			return new Drafting.Done(before, false);
		}
		ActivityRow after = new ActivityRow((before != null) ? before.id() : this.random.nextLong(), code,
				ActivityState.DRAFT, (before != null) ? before.version() + 1 : 1, text, organisation.id(),
				(before != null) ? before.authorId() : actor.id(), settings.startsAt(), settings.endsAt(), 0, null,
				null, (before != null) ? before.series() : null);
		if (before == null) {
			this.rows.insert(after);
		}
		else {
			this.rows.update(after);
		}
		this.audit.record(actor, "activity.save", subject(code), (before != null) ? settings(before) : null, settings);
		return new Drafting.Done(after, before == null);
	}

	/**
	 * Publishes a draft; with a second person required it only moves to review.
	 * @param actor who
	 * @param code public id
	 * @return what became of it; again the same when it is published already
	 */
	public Drafting publish(Actor actor, String code) {
		ActivityRow activity = this.rows.lock(code);
		if (activity == null) {
			return new Drafting.Unknown();
		}
		if (activity.state() != ActivityState.DRAFT) {
			return new Drafting.Done(activity, false);
		}
		ActivitySettings settings = settings(activity);
		if (!settings.missing().isEmpty()) {
			return new Drafting.Missing(settings.missing());
		}
		if (!activity.endsAt().isAfter(Instant.now(this.clock))) {
			return new Drafting.Past();
		}
		ActivityRow after = activity
			.in(this.installation.secondPerson() ? ActivityState.IN_REVIEW : ActivityState.PUBLISHED, null);
		this.rows.update(after);
		this.rows.asked(activity.id(), actor.id());
		this.plans.follow(after);
		this.audit.record(actor, "activity.publish", subject(code), activity.state(), after.state());
		return new Drafting.Done(after, false);
	}

	/**
	 * An activity as the audit trail names it.
	 * @param code public id
	 * @return its subject
	 */
	public static String subject(String code) {
		return "activity/" + code;
	}

}
