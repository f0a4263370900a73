package org.chuxin.platform;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs this installation (DOMAIN.md A12, A17) and how strictly the start checks it.
 *
 * @param mode {@code PRODUCTION} refuses what would break a promise, {@code SANDBOX}
 * warns
 * @param district name of the district, shown in titles
 * @param host name of the unit that answers for the content
 * @param filingNumber number under which the mini-program is filed (备案号)
 * @param contact how residents reach the host
 * @param secondPerson whether publishing waits for a second editor
 * @param minimumClient oldest client version that is served, as {@code 1.2.3}
 */
@ConfigurationProperties("chuxin.installation")
public record Installation(@DefaultValue("PRODUCTION") Mode mode, @DefaultValue("") String district,
		@DefaultValue("") String host, @Nullable String filingNumber, @DefaultValue("") String contact,
		@DefaultValue("false") boolean secondPerson, @DefaultValue("1.0.0") String minimumClient) {

	/** How strictly the start checks its surroundings. */
	public enum Mode {

		/** Serves residents: a broken promise stops the start. */
		PRODUCTION,

		/** Serves developers and tests: a broken promise is a warning. */
		SANDBOX

	}

	/**
	 * Whether residents are served.
	 * @return true in production
	 */
	public boolean production() {
		return this.mode == Mode.PRODUCTION;
	}

}
