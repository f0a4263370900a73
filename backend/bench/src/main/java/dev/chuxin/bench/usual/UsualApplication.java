package dev.chuxin.bench.usual;

import java.time.Clock;
import java.util.Properties;

import org.chuxin.platform.web.Problem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The usual way as a server. */
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
@Import(UsualApplication.SameJson.class)
public class UsualApplication {

	private static final String[] SETTINGS = { "spring.threads.virtual.enabled=true", "spring.main.banner-mode=off",
			"spring.datasource.url=${chuxin.sql.url}?useServerPrepStmts=true&prepStmtCacheSize=256",
			"spring.datasource.username=${chuxin.sql.user}", "spring.datasource.password=${chuxin.sql.password}",
			"spring.datasource.hikari.maximum-pool-size=20", "spring.datasource.hikari.auto-commit=false",
			"spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
			"spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=none",
			"spring.jpa.properties.hibernate.connection.provider_disables_autocommit=true",
			"spring.jpa.properties.hibernate.jdbc.batch_size=50", "spring.jpa.properties.hibernate.order_inserts=true",
			"spring.jpa.properties.hibernate.jdbc.time_zone=UTC", "spring.mvc.problemdetails.enabled=true",
			"spring.jackson.default-property-inclusion=non_null",
			"spring.jackson.deserialization.fail-on-unknown-properties=true", "server.tomcat.max-connections=4096",
			"server.tomcat.max-keep-alive-requests=-1", "spring.data.redis.repositories.enabled=false" };

	/** Serves until the process ends. */
	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(UsualApplication.class);
		application.setWebApplicationType(WebApplicationType.SERVLET);
		Properties settings = new Properties();
		for (String setting : SETTINGS) {
			String[] parts = setting.split("=", 2);
			settings.setProperty(parts[0], parts[1]);
		}
		application.setDefaultProperties(settings);
		application.run(arguments);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Instants and words as our server writes and reads them. */
	static class SameJson implements ImportSelector {

		@Override
		public String[] selectImports(AnnotationMetadata importer) {
			return new String[] { "org.chuxin.platform.web.JsonConfiguration" };
		}

	}

	/** Tells that it serves. */
	@RestController
	static class Ready {

		@GetMapping("/ready")
		String ready() {
			return "yes";
		}

	}

	/** Names the wrong fields as our server does. */
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@RestControllerAdvice
	static class Refusals {

		@ExceptionHandler
		ProblemDetail invalid(MethodArgumentNotValidException ex) {
			return Problem
				.invalid(ex.getFieldErrors()
					.stream()
					.map((error) -> new Problem.FieldError(error.getField(), String.valueOf(error.getCode()),
							String.valueOf(error.getDefaultMessage())))
					.toList())
				.getBody();
		}

	}

}
