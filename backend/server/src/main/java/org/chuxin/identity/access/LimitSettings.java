package org.chuxin.identity.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a client may call, on this instance.
 *
 * @param sessionRate requests a second of a caller, over all their sessions
 * @param sessionBurst requests at once of a caller
 * @param logInRate log-ins a second of an address, and unknown tokens; whole offices
 * share one
 * @param logInBurst log-ins at once of an address, and unknown tokens
 * @param nicknamesAMinute changes of the nickname a minute of a resident
 * @param phonesAMinute phone numbers a minute that a resident may have WeChat verify
 * @param remembered most callers and most addresses that are counted
 */
@ConfigurationProperties("chuxin.limits")
record LimitSettings(@DefaultValue("30") int sessionRate, @DefaultValue("60") int sessionBurst,
		@DefaultValue("50") int logInRate, @DefaultValue("500") int logInBurst, @DefaultValue("5") int nicknamesAMinute,
		@DefaultValue("5") int phonesAMinute, @DefaultValue("100000") long remembered) {

}
