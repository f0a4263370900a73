package org.chuxin.points.board;

import java.time.Clock;

import org.chuxin.identity.MinorKnown;
import org.chuxin.points.Standing;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes off every board who said to be 18 and is not (DOMAIN.md A2); may block, inside
 * the transaction that learns the birth date.
 */
@Component
class MinorsLeave {

	private final ConsentMapper rows;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MinorsLeave(ConsentMapper rows, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	void on(MinorKnown minor) {
		if (this.rows.unlist(minor.residentId()) > 0) {
			this.rows.leave(minor.residentId(), this.clock.instant());
			this.events.publishEvent(new Standing.Changed(this.rows.standings(minor.residentId())));
		}
	}

}
