package org.chuxin.identity.access;

import java.util.List;

import org.chuxin.platform.web.Problem;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Puts the gate before the API. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebFluxConfigurer {

	/**
	 * The gate, nothing else: there are no cookies here, so nothing that a foreign page
	 * could make a browser send, and each filter costs every request.
	 */
	@Bean
	SecurityWebFilterChain apiChain(Gate gate) {
		return new MatcherSecurityWebFilterChain(
				ServerWebExchangeMatchers.pathMatchers(Operation.BASE + "/**", Operation.BASE), List.of(gate::filter));
	}

	/**
	 * They would cost a tenth of a request and tell nothing that its own observation does
	 * not.
	 */
	@Bean
	SecurityObservationSettings filtersAreNotObserved() {
		return SecurityObservationSettings.noObservations();
	}

	/** Without it Spring Boot makes up a user with a password. */
	@Bean
	ReactiveUserDetailsService nobodySignsInWithAPassword() {
		return (_) -> Mono.empty();
	}

	@Bean
	ServerExchangeRejectedHandler strangeAddresses() {
		return (_, _) -> Mono.error(Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "请求的写法不对，请更新小程序后再试。"));
	}

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
		configurer.addCustomResolver(new CallerArguments());
	}

}
