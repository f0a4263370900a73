package org.chuxin.identity.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.chuxin.platform.sql.StartCheck;

import org.springframework.stereotype.Component;

/** The installation's key, which is kept apart from its data; never blocks. */
@Component
public class MasterKey implements StartCheck {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int SHORTEST = 32;

	private final SecretSettings settings;

	MasterKey(SecretSettings settings) {
		this.settings = settings;
	}

	/**
	 * A name for a value that says nothing to who has the data and not the key.
	 * @param purpose what the name is for; names of two purposes cannot be compared
	 * @param value what is named
	 * @return 32 bytes
	 */
	public byte[] mac(String purpose, String value) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(bytes(purpose + ' ' + this.settings.masterKey()), ALGORITHM));
			return mac.doFinal(bytes(value));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void check(Findings findings) {
		if (this.settings.masterKey().length() < SHORTEST) {
			findings.broken("chuxin.master-key", "closed accounts could be traced to people by who has the data.",
					"set CHUXIN_MASTER_KEY to 32 random characters or more, and keep it.");
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
