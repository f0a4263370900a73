package org.chuxin.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

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

	private final SecureRandom random;

	MasterKey(SecretSettings settings, SecureRandom random) {
		this.settings = settings;
		this.random = random;
	}

	/**
	 * Keys for what SQL must not show.
	 * @param purpose what is sealed; no purpose opens what another one sealed
	 * @return seals with the current key and also opens what former keys sealed
	 */
	public Seal seal(String purpose) {
		return new Seal(all().map((key) -> SealKey.of(key, purpose)).toList(), this.random);
	}

	/**
	 * The names of a value under the current and the former keys.
	 * @param purpose what the name is for
	 * @param value what is named
	 * @return 32 bytes each, the current one first
	 */
	public List<byte[]> macs(String purpose, String value) {
		return all().map((key) -> mac(key, purpose, value)).toList();
	}

	private Stream<String> all() {
		return Stream.concat(Stream.of(this.settings.masterKey()), this.settings.formerMasterKeys().stream());
	}

	/**
	 * A name for a value that says nothing to who has the data and not the key.
	 * @param purpose what the name is for; names of two purposes cannot be compared
	 * @param value what is named
	 * @return 32 bytes
	 */
	public byte[] mac(String purpose, String value) {
		return mac(this.settings.masterKey(), purpose, value);
	}

	private static byte[] mac(String key, String purpose, String value) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(bytes(purpose + ' ' + key), ALGORITHM));
			return mac.doFinal(bytes(value));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void check(Findings findings) {
		if (this.settings.masterKey().length() < SHORTEST) {
			findings.broken("chuxin.master-key",
					"who has the data could read names and phones, and trace closed accounts to people.",
					"set CHUXIN_MASTER_KEY to 32 random characters or more, and keep it.");
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
