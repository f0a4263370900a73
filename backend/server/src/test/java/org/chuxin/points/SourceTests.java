package org.chuxin.points;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceTests {

	@Test
	void a5NothingButQuizzesEarnsPoints() {
		assertThat(Source.values()).as("no points for sign-in, sharing, inviting, liking or voting")
			.containsExactly(Source.QUIZ);
	}

}
