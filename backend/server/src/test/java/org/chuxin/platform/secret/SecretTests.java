package org.chuxin.platform.secret;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretTests {

	@Test
	void aTokenHas43CharactersAndItsHashIsFoundAgain() {
		Secret token = Secret.draw(new SecureRandom(), 256);
		assertThat(token.text()).hasSize(43).matches("[A-Za-z0-9_-]+");
		assertThat(SecretHash.of(token.text())).contains(token.hash());
		assertThat(SecretHash.ofStored(token.hash().bytes())).isEqualTo(token.hash()).hasSameHashCodeAs(token.hash());
	}

	@Test
	void theHashIsSha256() {
		SecretHash hash = SecretHash.of("abcdefghijklmnopqrstuvwxyz").orElseThrow();
		assertThat(HexFormat.of().formatHex(hash.bytes()))
			.isEqualTo("71c480df93d6ae2f1efad1447c66c9525e316218cf51fc8d9ed832f2daf18b73");
	}

	@Test
	void nothingPrintsASecret() {
		Secret token = Secret.draw(new SecureRandom(), 256);
		assertThat(token.toString()).doesNotContain(token.text());
		assertThat(token.hash().toString()).isEqualTo("SecretHash");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "with space in the middle", "十六个字符十六个字符十六个字符十六", "abcdefghijklmnop=" })
	void whatCannotBeOursIsNotLookedUp(String text) {
		assertThat(SecretHash.of(text)).isEmpty();
	}

}
