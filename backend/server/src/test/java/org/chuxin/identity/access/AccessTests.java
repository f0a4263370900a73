package org.chuxin.identity.access;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chuxin.identity.Caller;
import org.chuxin.identity.Role;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTests {

	private final Access access = new Access();

	@Test
	void everyRequestMeetsAtMostOneRow() {
		for (Operation operation : this.access.operations()) {
			String path = operation.path().getPatternString().replaceAll("\\{[a-zA-Z]+}", "x1");
			List<Operation> met = this.access.operations()
				.stream()
				.filter((other) -> other.method().equals(operation.method()) && other.at(PathContainer.parsePath(path)))
				.toList();
			assertThat(met).as(operation.name()).containsExactly(operation);
		}
	}

	@Test
	void namesAreUnique() {
		List<String> names = this.access.operations().stream().map(Operation::name).toList();
		assertThat(new HashSet<>(names)).hasSameSizeAs(names).isNotEmpty(); // which ones
																			// there are,
																			// the
																			// contract
																			// says
	}

	@Test
	void onlyAnAdministratorInvites() {
		assertThat(rolesOf(HttpMethod.POST, "/api/v1/organiser/invitations")).containsExactly(Role.ADMINISTRATOR);
	}

	@Test
	void anAuditorReadsTheTrailAndItsOwnAccountOnly() {
		Caller.Organiser auditor = new Caller.Organiser(1, "a", "a", Role.AUDITOR, "");
		assertThat(this.access.operations().stream().filter((row) -> row.audience().admits(auditor)))
			.extracting(Operation::name)
			.containsExactlyInAnyOrder("getAbout", "getPrivacyGuideline", "logIn", "verifyCertificate",
					"openOrganiserSession", "closeOrganiserSession", "getOrganiser", "listAudit", "listOrganisations");
	}

	@Test
	void residentsReachNothingOfTheOrganisers() {
		Caller.Resident resident = new Caller.Resident(1, true);
		assertThat(this.access.operations().stream().filter((row) -> row.audience().admits(resident)))
			.noneMatch((row) -> row.path().getPatternString().startsWith("/api/v1/organiser/")
					&& !(row.audience() instanceof Audience.Everybody));
	}

	@Test
	void whatIsNotInTheTableIsNobodys() {
		assertThat(this.access.find(HttpMethod.GET, PathContainer.parsePath("/api/v1/secrets"))).isEmpty();
		assertThat(this.access.find(HttpMethod.HEAD, PathContainer.parsePath("/api/v1/me"))).isEmpty();
		assertThat(this.access.find(HttpMethod.GET, PathContainer.parsePath("/api/v1/me/"))).isEmpty();
	}

	@Test
	void aKnownPathNamesItsMethods() {
		assertThat(this.access.methodsAt(PathContainer.parsePath("/api/v1/me")))
			.containsExactlyInAnyOrder(HttpMethod.GET, HttpMethod.DELETE);
	}

	private Set<Role> rolesOf(HttpMethod method, String path) {
		Operation row = this.access.find(method, PathContainer.parsePath(path)).orElseThrow();
		Set<Role> roles = new HashSet<>(Arrays.asList(Role.values()));
		roles.removeIf((role) -> !row.audience().admits(new Caller.Organiser(1, "a", "a", role, "")));
		return roles;
	}

}
