package org.chuxin.identity.volunteer;

import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Update;
import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.PutMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** DOMAIN.md B1: there is one way to become a volunteer. */
class OwnActTests {

	private static final JavaClasses SERVER = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.chuxin");

	@Test
	void b1OneStatementMakesVolunteers() {
		Set<String> writers = SERVER.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> sql(method).matches("(?s).*(INTO volunteer \\(|registered_at =).*"))
			.map(JavaMethod::getFullName)
			.collect(Collectors.toSet());
		assertThat(writers)
			.containsExactly(VolunteerMapper.class.getName() + ".register(" + VolunteerRow.class.getName() + ")");
	}

	@Test
	void b1ItIsReachedByTheOwnActOnly() {
		JavaMethod statement = SERVER.get(VolunteerMapper.class).getMethod("register", VolunteerRow.class);
		JavaMethod register = onlyCaller(statement);
		JavaMethod act = onlyCaller(register);
		assertThat(act.getOwner().getSimpleName()).isEqualTo("VolunteerController");
		assertThat(act.isAnnotatedWith(PutMapping.class)).isTrue();
		assertThat(act.getRawParameterTypes().getFirst().getName()).isEqualTo("org.chuxin.identity.Caller$Resident");
	}

	private static JavaMethod onlyCaller(JavaMethod method) {
		Set<JavaMethod> callers = method.getCallsOfSelf()
			.stream()
			.map((call) -> (JavaMethod) call.getOwner())
			.collect(Collectors.toSet());
		assertThat(callers).as("callers of %s", method.getName()).hasSize(1);
		return callers.iterator().next();
	}

	private static String sql(JavaMethod method) {
		return method.tryGetAnnotationOfType(Insert.class)
			.map((insert) -> String.join(" ", insert.value()))
			.or(() -> method.tryGetAnnotationOfType(Update.class).map((update) -> String.join(" ", update.value())))
			.orElse("");
	}

}
