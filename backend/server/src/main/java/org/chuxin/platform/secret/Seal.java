package org.chuxin.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts for their cell in SQL (AES-256-GCM): who has the data and not the key can
 * neither read them nor put them into another cell; never blocks. A sealed text is one
 * byte of format, four of the key's id, a random nonce of twelve, and the text with its
 * tag.
 */
public final class Seal {

	private static final byte FORMAT = 1;

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final int HEAD = 1 + Integer.BYTES + NONCE;

	private final SealKey current;

	private final Map<Integer, SealKey> known;

	private final SecureRandom random;

	/**
	 * Takes the keys of one purpose.
	 * @param keys the one that seals, then those that only open
	 * @param random draws nonces
	 */
	Seal(List<SealKey> keys, SecureRandom random) {
		this.current = keys.getFirst();
		this.known = keys.stream().collect(Collectors.toMap(SealKey::id, Function.identity(), (first, _) -> first));
		this.random = random;
	}

	/**
	 * Seals a text.
	 * @param cell where it will stand
	 * @param text the text
	 * @return what SQL keeps
	 */
	public byte[] close(Cell cell, String text) {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		byte[] sealed = run(Cipher.ENCRYPT_MODE, this.current, nonce, cell, text.getBytes(StandardCharsets.UTF_8));
		return ByteBuffer.allocate(HEAD + sealed.length)
			.put(FORMAT)
			.putInt(this.current.id())
			.put(nonce)
			.put(sealed)
			.array();
	}

	/**
	 * Opens a sealed text.
	 * @param cell where it stood
	 * @param sealed what SQL keeps
	 * @return the text
	 * @throws IllegalStateException if it was sealed for another cell, with a key that is
	 * not known, or was changed
	 */
	public String open(Cell cell, byte[] sealed) {
		ByteBuffer bytes = ByteBuffer.wrap(sealed);
		if (sealed.length < HEAD || bytes.get() != FORMAT) {
			throw new IllegalStateException("this is no sealed text: " + cell.table() + '.' + cell.column());
		}
		SealKey key = this.known.get(bytes.getInt());
		if (key == null) {
			throw new IllegalStateException("the key of " + cell.table() + '.' + cell.column()
					+ " is neither CHUXIN_MASTER_KEY nor in CHUXIN_FORMER_MASTER_KEYS");
		}
		byte[] nonce = new byte[NONCE];
		bytes.get(nonce);
		byte[] text = new byte[bytes.remaining()];
		bytes.get(text);
		return new String(run(Cipher.DECRYPT_MODE, key, nonce, cell, text), StandardCharsets.UTF_8);
	}

	/**
	 * Whether the key of a sealed text is known.
	 * @param sealed the text, or its first five bytes
	 * @return false where {@link #open} could only fail
	 */
	public boolean opens(byte[] sealed) {
		return sealed.length > Integer.BYTES && sealed[0] == FORMAT
				&& this.known.containsKey(ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt());
	}

	private static byte[] run(int mode, SealKey key, byte[] nonce, Cell cell, byte[] input) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(cell.name());
			return cipher.doFinal(input);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("a sealed text does not belong to " + cell.table() + '.' + cell.column(),
					ex);
		}
	}

}
