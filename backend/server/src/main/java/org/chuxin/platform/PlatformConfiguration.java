package org.chuxin.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every feature the same time and the same source of randomness. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

	@Bean
	Clock clock(ObjectProvider<TimeSource> source) {
		TimeSource own = source.getIfAvailable();
		return Clock.tick((own != null) ? own.clock() : Clock.systemUTC(), Duration.ofMillis(1));
	}

	@Bean
	SecureRandom secureRandom() {
		return new SecureRandom();
	}

}
