package org.chuxin.platform.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageTests {

	@Test
	void aFullPageSaysWhereTheNextBegins() {
		Page<Long> page = pageOf(51);
		assertThat(page.items()).hasSize(50).endsWith(50L);
		assertThat(Page.after(page.next(), 0)).isEqualTo(50);
	}

	@Test
	void theLastPageHasNoNext() {
		assertThat(pageOf(50).next()).isNull();
		assertThat(pageOf(0).items()).isEmpty();
	}

	@Test
	void withoutACursorItBeginsAtTheFirst() {
		assertThat(Page.after(null, Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "AAAAAAAAAAA=", "!!!!!!!!!!!", "AAAAAAAAAAB" })
	void anInventedCursorIsABadRequest(String cursor) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> Page.after(cursor, 0));
	}

	private static Page<Long> pageOf(int rows) {
		List<Long> keys = LongStream.rangeClosed(1, rows).boxed().toList();
		return Page.of(keys, Long::longValue, Function.identity());
	}

}
