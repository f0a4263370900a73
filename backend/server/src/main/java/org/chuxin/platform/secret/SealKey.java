package org.chuxin.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of one purpose, derived from a master key by HKDF.
 *
 * @param id tells keys apart and says nothing about them
 * @param key AES, 256 bits
 */
record SealKey(int id, SecretKey key) {

	private static final int KEY_BYTES = 32;

	static SealKey of(String masterKey, String purpose) {
		return new SealKey(ByteBuffer.wrap(derived(masterKey, purpose + " id", Integer.BYTES)).getInt(),
				new SecretKeySpec(derived(masterKey, purpose + " key", KEY_BYTES), "AES"));
	}

	private static byte[] derived(String masterKey, String info, int length) {
		try {
			return KDF.getInstance("HKDF-SHA256")
				.deriveData(HKDFParameterSpec.ofExtract()
					.addIKM(bytes(masterKey))
					.addSalt(bytes("chuxin"))
					.thenExpand(bytes(info), length));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "SealKey";
	}

}
