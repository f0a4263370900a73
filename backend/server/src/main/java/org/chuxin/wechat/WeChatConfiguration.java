package org.chuxin.wechat;

import java.security.SecureRandom;
import java.time.Duration;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the one link to WeChat. */
@Configuration(proxyBeanMethods = false)
class WeChatConfiguration {

	@Bean
	CloseableHttpClient weChatHttp(WeChatSettings settings) {
		Timeout read = Timeout.of(settings.readTimeout());
		var connections = PoolingHttpClientConnectionManagerBuilder.create()
			.setMaxConnPerRoute(settings.connections())
			.setMaxConnTotal(settings.connections())
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(Timeout.of(settings.connectTimeout()))
				.setSocketTimeout(read)
				.setValidateAfterInactivity(TimeValue.ofSeconds(2))
				.setTimeToLive(TimeValue.ofMinutes(5))
				.build())
			.build();
		return HttpClients.custom()
			.setConnectionManager(connections)
			.setDefaultRequestConfig(RequestConfig.custom()
				.setConnectionRequestTimeout(Timeout.of(settings.poolTimeout()))
				.setResponseTimeout(read)
				.build())
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableRedirectHandling()
			.build();
	}

	@Bean
	MiniProgram miniProgram(WeChatSettings settings, CloseableHttpClient weChatHttp) {
		return new MiniProgram(settings, weChatHttp);
	}

	@Bean
	WeChat weChat(MiniProgram miniProgram, SecureRandom random) {
		return new WeChat(miniProgram, new Link(breaker(), random, Duration.ofMillis(150)));
	}

	/** Opens when half of the last calls failed, and tries again after 5 s. */
	static CircuitBreaker breaker() {
		return CircuitBreaker.of("wechat",
				CircuitBreakerConfig.custom()
					.slidingWindowSize(20)
					.minimumNumberOfCalls(10)
					.failureRateThreshold(50)
					.waitDurationInOpenState(Duration.ofSeconds(5))
					.permittedNumberOfCallsInHalfOpenState(3)
					.build());
	}

}
