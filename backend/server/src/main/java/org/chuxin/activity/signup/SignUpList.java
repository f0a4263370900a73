package org.chuxin.activity.signup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An activity's list as organisers see it. Each look at names is in the audit trail, and
 * of who is under 14 only the first character shows (DOMAIN.md B5). May block.
 */
@Component
@Transactional
public class SignUpList {

	private final SignUpMapper rows;

	private final ListedNames names;

	private final AuditTrail audit;

	SignUpList(SignUpMapper rows, ListedNames names, AuditTrail audit) {
		this.rows = rows;
		this.names = names;
		this.audit = audit;
	}

	Page<Line> page(ActivityRow activity, ListCursor after, Actor actor) {
		return page(activity, this.rows.page(activity.id(), after.ticket(), after.residentId(), Page.SIZE + 1), actor);
	}

	/**
	 * Those who have a place, for lists of who came.
	 * @param activity the activity
	 * @param cursor where the page begins, null for the first one
	 * @param actor who looks
	 * @return a page in the order of arrival
	 */
	public Page<Line> seated(ActivityRow activity, @Nullable String cursor, Actor actor) {
		ListCursor after = ListCursor.parse(cursor);
		return page(activity, this.rows.seatedPage(activity.id(), after.ticket(), after.residentId(), Page.SIZE + 1),
				actor);
	}

	/**
	 * The line of somebody on whom an organiser just acted, which has an audit row of its
	 * own.
	 * @param activity the activity
	 * @param residentId who
	 * @return one line, or none
	 */
	@Transactional(readOnly = true)
	public List<Line> one(ActivityRow activity, long residentId) {
		SignUp signUp = this.rows.one(activity.id(), residentId);
		return (signUp != null) ? lines(activity, List.of(signUp)) : List.of();
	}

	private Page<Line> page(ActivityRow activity, List<SignUp> read, Actor actor) {
		List<SignUp> shown = read.subList(0, Math.min(Page.SIZE, read.size()));
		this.audit.record(actor, "sign-up.list", Activities.subject(activity.code()), null,
				Map.of("people", shown.size()));
		return new Page<>(lines(activity, shown), (read.size() > Page.SIZE) ? ListCursor.of(shown.getLast()) : null);
	}

	@Transactional(readOnly = true)
	List<Line> lines(ActivityRow activity, List<SignUp> signUps) {
		List<Long> people = signUps.stream().map(SignUp::residentId).toList();
		Map<Long, String> names = this.names.of(people);
		return signUps.stream().map((each) -> Line.of(each, names.get(each.residentId()))).toList();
	}

	/**
	 * A line of the list.
	 *
	 * @param residentId who
	 * @param name real name, absent for who is no volunteer
	 * @param ticket order of arrival
	 * @param state where it is
	 * @param signedUpBy who signed them up
	 * @param signedUpAt when
	 * @param reason why they were refused or removed
	 */
	public record Line(String residentId, @Nullable String name, long ticket, SignUpState state, String signedUpBy,
			Instant signedUpAt, @Nullable String reason) {

		private static Line of(SignUp signUp, @Nullable String name) {
			return new Line(Ids.text(signUp.residentId()), name, signUp.ticket(), signUp.state(),
					Ids.text(signUp.signedUpBy()), signUp.signedUpAt(), signUp.reason());
		}

	}

}
