package dev.chuxin.sandbox.phone;

import java.time.Duration;

import reactor.netty.resources.ConnectionProvider;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

import dev.chuxin.sandbox.people.People;

/**
 * The phone page, its libraries and its way to the server.
 */
@Configuration(proxyBeanMethods = false)
public class PhoneConfiguration implements WebFluxConfigurer {

	private static final int CONNECTIONS = 256;

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/phone/**")
			.addResourceLocations("classpath:/phone/")
			.setCacheControl(CacheControl.noCache());
		// Paths carry no version, so that a browser has to ask now and then.
		registry.addResourceHandler("/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)))
			.resourceChain(true);
	}

	@Bean
	ServerAddress serverAddress() {
		return new ServerAddress();
	}

	@Bean(destroyMethod = "dispose")
	ConnectionProvider phoneConnections() {
		return ConnectionProvider.create("phone", CONNECTIONS);
	}

	@Bean
	PhoneProxy phoneProxy(ServerAddress server, People people, ConnectionProvider connections) {
		return new PhoneProxy(server, people, connections);
	}

	@Bean
	PageFilter pageFilter() {
		return new PageFilter();
	}

}
