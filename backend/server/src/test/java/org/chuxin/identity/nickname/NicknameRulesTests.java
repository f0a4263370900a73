package org.chuxin.identity.nickname;

import org.chuxin.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NicknameRulesTests {

	@Test
	void spaceAroundItGoes() {
		assertThat(NicknameRules.kept("  老 周\u3000")).isEqualTo("老 周");
	}

	@Test
	void composedAndDecomposedAreTheSame() {
		assertThat(NicknameRules.kept("Zoe\u0308")).isEqualTo("Zo\u00EB");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "周", "一二三四五六七八九十一二三四五六", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "👨‍👩‍👧", "a.b-c_1", "𠮷野" })
	void sixteenCharactersOfAnyPlaneMay(String nickname) {
		assertThat(NicknameRules.kept(nickname)).isEqualTo(nickname);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "一二三四五六七八九十一二三四五六七", "\u200D", "\u0301", "a\u0000b", "a\nb", "a\u202Eb",
			"a\u200Bb", "\uD83D", "a\uE000" })
	void emptyLongAndInvisibleMayNot(String nickname) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> NicknameRules.kept(nickname));
	}

}
