package org.chuxin.identity.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a client may call, on this instance.
 *
 * @param sessionRate requests a second of a session
 * @param sessionBurst requests at once of a session
 * @param logInRate log-ins a second of an address; whole offices share one
 * @param logInBurst log-ins at once of an address
 * @param remembered most sessions and most addresses that are counted
 */
@ConfigurationProperties("chuxin.limits")
record LimitSettings(@DefaultValue("30") int sessionRate, @DefaultValue("60") int sessionBurst,
		@DefaultValue("50") int logInRate, @DefaultValue("500") int logInBurst,
		@DefaultValue("100000") long remembered) {

}
