package org.chuxin.quiz.bank;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

/** The code after which a page of questions begins, opaque to clients. */
final class QuestionCursor {

	private QuestionCursor() {
	}

	static String write(String code) {
		return Ids.text(code.getBytes(StandardCharsets.US_ASCII));
	}

	static String read(@Nullable String cursor) {
		if (cursor == null) {
			return "";
		}
		String code = decoded(cursor);
		if (!write(code).equals(cursor)) {
			throw BankProblems.noSuchPage();
		}
		return code;
	}

	private static String decoded(String cursor) {
		try {
			return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
		}
		catch (IllegalArgumentException ex) {
			throw BankProblems.noSuchPage();
		}
	}

}
