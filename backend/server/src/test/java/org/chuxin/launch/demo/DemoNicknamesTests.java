package org.chuxin.launch.demo;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoNicknamesTests {

	@Test
	void areDifferentAndShort() {
		List<String> nicknames = DemoNicknames.of(5_000, new Random(1));
		assertThat(nicknames).hasSize(5_000).doesNotHaveDuplicates();
		assertThat(nicknames).allMatch((nickname) -> nickname.codePointCount(0, nickname.length()) <= 16);
	}

}
