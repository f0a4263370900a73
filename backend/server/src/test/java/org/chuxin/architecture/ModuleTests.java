package org.chuxin.architecture;

import org.chuxin.ChuxinApplication;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.ApplicationModule;
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
		assertThat(ApplicationModules.of(ChuxinApplication.class)).isNotEmpty().allSatisfy((module) -> {
			ApplicationModule declared = Class.forName(module.getBasePackage().getName() + ".package-info")
				.getAnnotation(ApplicationModule.class);
			assertThat(declared).as(module.getDisplayName()).isNotNull();
			assertThat(declared.allowedDependencies()).doesNotContain(ApplicationModule.OPEN_TOKEN);
		});
	}

	@Test
	void anUndeclaredUseIsSeen() {
		ApplicationModules broken = ApplicationModules.of("org.chuxin.architecture.broken",
				com.tngtech.archunit.core.importer.ImportOption.Predefined.ONLY_INCLUDE_TESTS);
		assertThatExceptionOfType(Violations.class).isThrownBy(broken::verify);
	}

}
