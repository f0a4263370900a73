package org.chuxin.platform.secret;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The installation's own secrets.
 *
 * @param masterKey at least 32 characters that nobody can guess; never stored in SQL
 * @param formerMasterKeys keys that were current before and still open what they sealed
 */
@ConfigurationProperties("chuxin")
record SecretSettings(@DefaultValue("") String masterKey, @DefaultValue List<String> formerMasterKeys) {

	@Override
	public String toString() {
		return "SecretSettings";
	}

}
