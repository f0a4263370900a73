package org.chuxin.identity.secret;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The installation's own secret.
 *
 * @param masterKey at least 32 characters that nobody can guess; never stored in SQL
 */
@ConfigurationProperties("chuxin")
record SecretSettings(@DefaultValue("") String masterKey) {

	@Override
	public String toString() {
		return "SecretSettings";
	}

}
