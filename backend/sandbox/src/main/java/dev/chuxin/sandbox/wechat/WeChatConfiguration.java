package dev.chuxin.sandbox.wechat;

import java.time.Clock;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import dev.chuxin.sandbox.control.Faults;
import dev.chuxin.sandbox.control.Journal;
import dev.chuxin.sandbox.people.DerivedIds;
import dev.chuxin.sandbox.people.LoginCodes;
import dev.chuxin.sandbox.people.People;

/**
 * The parts of the simulated platform.
 */
@Configuration(proxyBeanMethods = false)
@Import(TokensController.class)
public class WeChatConfiguration {

	@Bean
	Tokens tokens(DerivedIds ids, Clock clock) {
		return new Tokens(ids, clock);
	}

	@Bean
	Quotas quotas(Clock clock) {
		return new Quotas(clock);
	}

	@Bean
	PlatformFilter platformFilter(Tokens tokens, Quotas quotas, People people, LoginCodes codes, DerivedIds ids,
			Clock clock, Faults faults, Journal journal) {
		List<Endpoint> endpoints = List.of(new TokenEndpoint(tokens, quotas), new StableTokenEndpoint(tokens, quotas),
				new LoginEndpoint(codes, ids, quotas), new TextCheckEndpoint(tokens, people, quotas, ids, clock));
		return new PlatformFilter(new Platform(endpoints, faults, journal, ids, clock));
	}

}
