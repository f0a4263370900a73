package org.chuxin.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class ArchitectureTests {

	private static final JavaClasses SERVER = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.chuxin");

	private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.chuxin.architecture.broken");

	static Stream<Arguments> rules() {
		return Stream.of(argumentSet("controllers are of one kind", Rules.CONTROLLERS_ARE_OF_ONE_KIND),
				argumentSet("reactive controllers reach no mapper", Rules.REACTIVE_CONTROLLERS_REACH_NO_MAPPER),
				argumentSet("mappers are hidden", Rules.MAPPERS_ARE_HIDDEN),
				argumentSet("only leaderboard sees Redis", Rules.ONLY_LEADERBOARD_SEES_REDIS),
				argumentSet("only wechat knows the SDK", Rules.ONLY_WECHAT_KNOWS_THE_SDK),
				argumentSet("packages have no circles", Rules.PACKAGES_HAVE_NO_CIRCLES),
				argumentSet("features do not wait", Rules.FEATURES_DO_NOT_WAIT),
				argumentSet("time is injected", Rules.TIME_IS_INJECTED));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theServerKeepsTheRule(ArchRule rule) {
		rule.check(SERVER);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void anOffenceIsSeen(ArchRule rule) {
		assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
	}

}
