package org.chuxin.platform.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a file: strict UTF-8, else strict GB18030 as spreadsheets here write it. */
final class FileText {

	private static final Charset GB18030 = Charset.forName("GB18030");

	/** GB18030 looks like UTF-8 for two or three characters (联通), not for longer. */
	private static final int SURELY_UTF_8 = 8;

	private FileText() {
	}

	/**
	 * The text without byte order mark.
	 * @param bytes the whole file
	 * @return the text
	 * @throws Undecodable when it is neither; a file that begins as UTF-8 and breaks
	 * later is damaged and not GB18030, which would read it as other characters
	 */
	static String of(byte[] bytes) throws Undecodable {
		Attempt utf8 = new Attempt(bytes, StandardCharsets.UTF_8);
		if (utf8.complete()) {
			return utf8.text();
		}
		if (utf8.foreignCharacters() >= SURELY_UTF_8) {
			throw new Undecodable(utf8.line());
		}
		Attempt gb18030 = new Attempt(bytes, GB18030);
		if (gb18030.complete()) {
			return gb18030.text();
		}
		throw new Undecodable(gb18030.line());
	}

	/** A file in no encoding that we read. */
	static final class Undecodable extends Exception {

		private final int line;

		Undecodable(int line) {
			this.line = line;
		}

		int line() {
			return this.line;
		}

	}

	private static final class Attempt {

		private final CharBuffer characters;

		private final CoderResult result;

		Attempt(byte[] bytes, Charset charset) {
			CharsetDecoder decoder = charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
			this.characters = CharBuffer.allocate(bytes.length + 1);
			this.result = decoder.decode(ByteBuffer.wrap(bytes), this.characters, true);
			this.characters.flip();
		}

		boolean complete() {
			return this.result.isUnderflow();
		}

		String text() {
			String text = this.characters.toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}

		long foreignCharacters() {
			return this.characters.chars().filter((character) -> character > 0x7F).count();
		}

		int line() {
			return 1 + (int) this.characters.chars().filter((character) -> character == '\n').count();
		}

	}

}
