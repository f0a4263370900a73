package org.chuxin.notice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MessageTests {

	@Test
	void longTextsAreShortenedByCodePoint() {
		Message message = new Message(1, "key", Topic.OTHER, "😀".repeat(61), "字".repeat(501), null, false);
		assertThat(message.title()).isEqualTo("😀".repeat(59) + "…");
		assertThat(message.text()).isEqualTo("字".repeat(499) + "…");
	}

	@Test
	void whatFitsStaysAsItIs() {
		Message message = new Message(1, "key", Topic.OTHER, "😀".repeat(60), "字".repeat(500), "/mine", false);
		assertThat(message.title()).isEqualTo("😀".repeat(60));
		assertThat(message.text()).isEqualTo("字".repeat(500));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "活动", "a\n" })
	void aKeyIsPlainAscii(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Message(1, key, Topic.OTHER, "", "", null, false));
	}

	@Test
	void aKeyHasAtMostAHundredCharacters() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Message(1, "k".repeat(101), Topic.OTHER, "", "", null, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "mine", "https://example.org", "/活动" })
	void aPageIsAPathOfTheMiniProgram(String page) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Message(1, "key", Topic.OTHER, "", "", page, false));
	}

}
