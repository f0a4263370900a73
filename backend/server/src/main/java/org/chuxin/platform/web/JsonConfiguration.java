package org.chuxin.platform.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads JSON strictly, within bounds, and writes instants in the one form of the
 * contract.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	private static final int DEEPEST = 16;

	@Bean
	JsonFactoryBuilderCustomizer strictJson() {
		return (factory) -> factory
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(40).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
	}

	@Bean
	JsonMapperBuilderCustomizer instantsInMilliseconds() {
		return (mapper) -> mapper.addModule(new SimpleModule().addSerializer(Instant.class, new Milliseconds()));
	}

	/** RFC 3339 in UTC, always with three digits of milliseconds. */
	private static final class Milliseconds extends ValueSerializer<Instant> {

		private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
			.withZone(ZoneOffset.UTC);

		@Override
		public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(FORMAT.format(value));
		}

	}

}
