package org.chuxin.organisation.place;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceCodeTests {

	@Test
	void isReadableAndHasSixtyBits() {
		SecureRandom random = new SecureRandom();
		Set<String> drawn = new HashSet<>();
		Set<Integer> characters = new HashSet<>();
		for (int i = 0; i < 2_000; i++) {
			String text = PlaceCode.draw(random).text();
			assertThat(text).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
			drawn.add(text);
			text.chars().forEach(characters::add);
		}
		assertThat(drawn).hasSize(2_000);
		assertThat(characters).as("32 characters and the dash").hasSize(33);
	}

	@Test
	void isTakenAsPeopleTypeIt() {
		PlaceCode code = new PlaceCode("7K2M01QX9RTW");
		assertThat(PlaceCode.typed("7K2M-01QX-9RTW")).contains(code);
		assertThat(PlaceCode.typed(" 7k2m o1qx 9rtw ")).contains(code);
		assertThat(PlaceCode.typed("7k2mOLqx9rtw")).contains(code);
		assertThat(PlaceCode.typed("7K2M－0IQX—9RTW")).contains(code);
	}

	@Test
	void nothingElseIsACode() {
		for (String text : new String[] { "", "7K2M-01QX-9RT", "7K2M-01QX-9RTWW", "7K2M-01QX-9RTU",
				"七K2M-01QX-9RTW" }) {
			assertThat(PlaceCode.typed(text)).as(text).isEmpty();
		}
	}

	@Test
	void isNeverWrittenOut() {
		assertThat(new PlaceCode("7K2M01QX9RTW")).hasToString("PlaceCode");
	}

}
