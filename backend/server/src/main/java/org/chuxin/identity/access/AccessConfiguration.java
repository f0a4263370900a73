package org.chuxin.identity.access;

import org.chuxin.identity.session.KnownSessions;
import org.chuxin.platform.web.Problem;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Puts the gate before the API. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebFluxConfigurer {

	@Bean
	SecurityWebFilterChain apiChain(ServerHttpSecurity http, Access access, KnownSessions sessions, Limits limits,
			ClientVersions versions) {
		// no cookies here, so nothing that a foreign page could make a browser send
		return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(Operation.BASE + "/**", Operation.BASE))
			.csrf(CsrfSpec::disable)
			.httpBasic(HttpBasicSpec::disable)
			.formLogin(FormLoginSpec::disable)
			.logout(LogoutSpec::disable)
			.requestCache(RequestCacheSpec::disable)
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.addFilterAt(new Gate(access, sessions, limits, versions), SecurityWebFiltersOrder.AUTHORIZATION)
			.build();
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
