package org.chuxin.identity.nickname;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WishTests {

	private static final Instant SINCE = Instant.parse("2026-11-24T12:00:00Z");

	@Test
	void anApprovalThatComesAgainIsSettled() {
		assertThat(new Wish(1, "新", null, null).settledAs("新", true)).isTrue();
		assertThat(new Wish(1, "旧", null, null).settledAs("新", true)).isFalse();
	}

	@Test
	void aRefusalThatComesAgainIsSettled() {
		assertThat(new Wish(1, "旧", null, null).settledAs("新", false)).isTrue();
		assertThat(new Wish(1, "新", null, null).settledAs("新", false)).isFalse();
	}

	@Test
	void whileOneWaitsNothingIsSettled() {
		Wish waiting = new Wish(1, "旧", "更新", SINCE);
		assertThat(waiting.settledAs("更新", true)).isFalse();
		assertThat(waiting.waitsFor("更新")).isTrue();
		assertThat(waiting.waitsFor("新")).isFalse();
	}

}
