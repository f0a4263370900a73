package dev.chuxin.bench.constant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Runs on the event loop. Answers every board with the same bytes, with nothing around
 * the handler.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(excludeName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
		"org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
		"org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
		"org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration",
		"org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration",
		"org.springframework.boot.data.redis.autoconfigure.DataRedisRepositoriesAutoConfiguration" })
@RestController
public class ConstantApplication {

	private final byte[] bytes;

	ConstantApplication(@Value("${bench.bytes}") Path file) throws IOException {
		this.bytes = Files.readAllBytes(file);
	}

	/** Serves until the process ends. */
	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(ConstantApplication.class);
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		application.setDefaultProperties(Map.of("spring.main.banner-mode", "off", "server.netty.idle-timeout", "60s",
				"spring.threads.virtual.enabled", "true", "server.address", "127.0.0.1"));
		application.run(arguments);
	}

	@GetMapping(path = { "/ready", "/api/v1/quizzes/{quizId}/board", "/api/v1/quizzes/{quizId}/board/me" },
			produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<byte[]> answer() {
		return Mono.just(this.bytes);
	}

}
