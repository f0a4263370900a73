package org.chuxin.identity.organiser;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the door for the first administrator; may block. */
@Component
class FirstStart {

	private final Invitations invitations;

	private final OrganiserSettings settings;

	private final ApplicationEventPublisher events;

	FirstStart(Invitations invitations, OrganiserSettings settings, ApplicationEventPublisher events) {
		this.invitations = invitations;
		this.settings = settings;
		this.events = events;
	}

	@EventListener(ApplicationReadyEvent.class)
	void invite() {
		this.invitations.inviteFirst("admin", "管理员")
			.ifPresent((invitation) -> this.events.publishEvent(new FirstInvitation(invitation.invitationCode())));
	}

	@EventListener
	void print(FirstInvitation invitation) {
		if (this.settings.printFirstInvitation()) {
			// not to the log, which is kept and copied
			System.out.println("第一位管理员的邀请码，只显示这一次，24 小时内有效：" + invitation.code());
		}
	}

}
