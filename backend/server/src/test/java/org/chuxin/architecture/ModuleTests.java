package org.chuxin.architecture;

import org.chuxin.ChuxinApplication;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModuleTests {

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		ApplicationModules.of(ChuxinApplication.class).verify();
	}

	@Test
	void everyModuleDeclaresWhatItMayUse() {
		assertThat(ApplicationModules.of(ChuxinApplication.class)).isNotEmpty()
			.allSatisfy((module) -> assertThat(
					module.getDeclaredDependencies(ApplicationModules.of(ChuxinApplication.class)))
				.as(module.getDisplayName())
				.isNotNull());
	}

	@Test
	void anUndeclaredUseIsSeen() {
		ApplicationModules broken = ApplicationModules.of("org.chuxin.architecture.broken",
				com.tngtech.archunit.core.importer.ImportOption.Predefined.ONLY_INCLUDE_TESTS);
		assertThatExceptionOfType(Violations.class).isThrownBy(broken::verify);
	}

}
