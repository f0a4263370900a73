package org.chuxin.identity.nickname;

import java.time.Clock;
import java.util.Map;

import org.chuxin.audit.AuditTrail;
import org.chuxin.identity.Caller;
import org.chuxin.identity.NicknameChanged;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nicknames that stand and nicknames that wait, as SQL keeps them; may block. */
@Component
@Transactional
class Wishes {

	private final NicknameMapper rows;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Wishes(NicknameMapper rows, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	void grant(long resident, @Nullable String nickname) {
		this.rows.take(resident, nickname);
		this.events.publishEvent(new NicknameChanged(resident));
	}

	void hold(long resident, String wanted) {
		this.rows.hold(resident, wanted, this.clock.instant());
	}

	@Transactional(readOnly = true)
	Page<Wish.View> waiting(@Nullable String cursor) {
		long after = Page.after(cursor, Long.MIN_VALUE);
		return Page.of(this.rows.waitingAfter(after, Page.SIZE + 1), Wish::id, Wish::view);
	}

	void decide(Caller.Organiser by, long resident, String wanted, boolean approved) {
		Wish wish = this.rows.lock(resident);
		if (wish == null) {
			throw IdentityProblems.notFound();
		}
		if (wish.settledAs(wanted, approved)) {
			return;
		}
		if (!wish.waitsFor(wanted)) {
			throw IdentityProblems.nicknameChanged();
		}
		grant(resident, approved ? wanted : wish.nickname());
		// without the nickname itself: the trail outlives the account
		this.audit.record(by.actor(), "nickname.decide", "resident/" + Ids.text(resident), null,
				Map.of("approved", approved));
	}

}
