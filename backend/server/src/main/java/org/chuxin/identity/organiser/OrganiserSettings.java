package org.chuxin.identity.organiser;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How organisers get in.
 *
 * @param invitation how long an invitation can be used
 * @param firstInvitation how long the first administrator's invitation can be used
 * @param printFirstInvitation whether the first invitation is printed
 * @param inviteAdministrator makes an invitation for the account {@code admin} at this
 * start, for when no administrator gets in any more
 */
@ConfigurationProperties("chuxin.organiser")
record OrganiserSettings(@DefaultValue("7d") Duration invitation, @DefaultValue("24h") Duration firstInvitation,
		@DefaultValue("true") boolean printFirstInvitation, @DefaultValue("false") boolean inviteAdministrator) {

}
