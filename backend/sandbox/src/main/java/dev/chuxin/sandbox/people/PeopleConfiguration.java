package dev.chuxin.sandbox.people;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The people and their codes.
 */
@Configuration(proxyBeanMethods = false)
@Import(PeopleController.class)
public class PeopleConfiguration {

	@Bean
	DerivedIds derivedIds() {
		return new DerivedIds("chuxin-sandbox");
	}

	@Bean
	People people(DerivedIds ids, Clock clock) {
		return new People(ids, clock);
	}

	@Bean
	LoginCodes loginCodes(People people, DerivedIds ids, Clock clock) {
		return new LoginCodes(people, ids, clock);
	}

	@Bean
	PhoneCodes phoneCodes(People people, DerivedIds ids, Clock clock) {
		return new PhoneCodes(people, ids, clock);
	}

}
