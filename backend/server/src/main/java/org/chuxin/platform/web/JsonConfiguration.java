package org.chuxin.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
	JsonMapperBuilderCustomizer exactValues() {
		return (mapper) -> mapper.addModule(new SimpleModule().addSerializer(Instant.class, new Milliseconds())
			.addDeserializer(Instant.class, new Rfc3339())
			.addDeserializer(String.class, new WholeCharacters()));
	}

	/** Neither a number nor an empty text is a word of a list. */
	@Bean
	JsonMapperBuilderCustomizer exactWords() {
		return (mapper) -> mapper.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.withCoercionConfig(LogicalType.Enum,
					(words) -> words.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
	}

	/** A number is no text, and half a character is not either: SQL would change it. */
	private static final class WholeCharacters extends ValueDeserializer<String> {

		@Override
		public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken() != JsonToken.VALUE_STRING) {
				return (String) context.handleUnexpectedToken(String.class, parser);
			}
			String text = parser.getString();
			return text.codePoints().noneMatch(WholeCharacters::half) ? text
					: (String) context.handleWeirdStringValue(String.class, text, "half a character");
		}

		private static boolean half(int character) {
			return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
		}

	}

	/**
	 * RFC 3339 with any offset, as text; from 1970 on and before the year 9000, so that
	 * SQL can keep it.
	 */
	private static final class Rfc3339 extends ValueDeserializer<Instant> {

		private static final Pattern FORM = Pattern
			.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

		private static final Instant END = Instant.parse("9000-01-01T00:00:00Z");

		@Override
		public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken() != JsonToken.VALUE_STRING) {
				return (Instant) context.handleUnexpectedToken(Instant.class, parser);
			}
			Instant instant = parsed(parser.getString());
			return (instant != null) ? instant
					: (Instant) context.handleWeirdStringValue(Instant.class, parser.getString(), "no instant");
		}

		private static @Nullable Instant parsed(String text) {
			try {
				Instant instant = FORM.matcher(text).matches() ? OffsetDateTime.parse(text).toInstant() : Instant.MAX;
				return (instant.isBefore(Instant.EPOCH) || !instant.isBefore(END)) ? null : instant;
			}
			catch (DateTimeException ex) {
				return null;
			}
		}

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
