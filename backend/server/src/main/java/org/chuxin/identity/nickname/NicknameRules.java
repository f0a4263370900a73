package org.chuxin.identity.nickname;

import java.text.Normalizer;

import org.chuxin.platform.web.Problem;

/** What a nickname may look like, before WeChat judges what it says. */
final class NicknameRules {

	static final int LONGEST = 16;

	private static final int ZERO_WIDTH_JOINER = 0x200D;

	private NicknameRules() {
	}

	/**
	 * The nickname as it is kept.
	 * @param text what was written
	 * @return the same in NFC, without space around it
	 * @throws Problem 400 when it is none
	 */
	static String kept(String text) {
		String nickname = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
		if (nickname.codePoints().anyMatch(NicknameRules::forbidden)) {
			throw Problem.invalid("nickname", "Pattern", "昵称里有看不见的字符，请删掉后再提交。");
		}
		int length = nickname.codePointCount(0, nickname.length());
		if (length < 1 || length > LONGEST || nickname.codePoints().noneMatch(NicknameRules::visible)) {
			throw Problem.invalid("nickname", "Size", "昵称请写 1 到 16 个字。");
		}
		return nickname;
	}

	/** Format characters can turn the text beside them around on a board. */
	private static boolean forbidden(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
					Character.PRIVATE_USE, Character.UNASSIGNED ->
				true;
			case Character.FORMAT -> character != ZERO_WIDTH_JOINER; // joins emoji
			default -> false;
		};
	}

	private static boolean visible(int character) {
		return switch (Character.getType(character)) {
			case Character.FORMAT, Character.SPACE_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK,
					Character.COMBINING_SPACING_MARK ->
				false;
			default -> true;
		};
	}

}
