package org.chuxin.organisation.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.identity.Caller;
import org.chuxin.identity.OrganiserAccounts;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.Organisations;
import org.chuxin.organisation.Scope;
import org.chuxin.organisation.ScopeKind;
import org.chuxin.organisation.Tree;
import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets administrators say how far an organiser's sight reaches. */
@RestController
@RequestMapping("/api/v1/organiser/accounts/{account}/scope")
class ScopeController {

	private static final String CODES = "organisationCodes";

	private final ScopeSettings settings;

	private final OrganiserAccounts accounts;

	private final Organisations organisations;

	ScopeController(ScopeSettings settings, OrganiserAccounts accounts, Organisations organisations) {
		this.settings = settings;
		this.accounts = accounts;
		this.organisations = organisations;
	}

	/**
	 * The scope that an account has, set or usual for its role.
	 * @param account natural key
	 * @return the scope
	 */
	@GetMapping
	ScopeView getScope(@PathVariable String account) {
		return this.settings.get(known(account));
	}

	/**
	 * Sets the scope of an account.
	 * @param caller the administrator
	 * @param account natural key
	 * @param wanted the scope
	 * @return the scope as it is now
	 */
	@PutMapping
	ScopeView setScope(Caller.Organiser caller, @PathVariable String account, @RequestBody @Valid Wanted wanted) {
		OrganiserAccounts.Account known = known(account);
		List<Organisation> chosen = chosen(wanted.organisationCodes());
		check(wanted.kind(), chosen);
		Set<Long> ids = new HashSet<>();
		chosen.forEach((organisation) -> ids.add(organisation.id()));
		return this.settings.set(caller.actor(), known, new Scope(wanted.kind(), ids));
	}

	private OrganiserAccounts.Account known(String account) {
		return this.accounts.find(account)
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "ACCOUNT_NOT_FOUND", "没有找到这个账号，请核对后再试。"));
	}

	private List<Organisation> chosen(List<String> codes) {
		List<Organisation> chosen = new ArrayList<>();
		for (int i = 0; i < codes.size(); i++) {
			Optional<Organisation> organisation = this.organisations.byCode(codes.get(i));
			int number = i + 1;
			chosen.add(organisation
				.orElseThrow(() -> Problem.invalid(CODES, "Unknown", "第 %d 个编号没有对应的组织，请核对。".formatted(number))));
		}
		return chosen;
	}

	private static void check(ScopeKind kind, List<Organisation> chosen) {
		boolean fits = switch (kind) {
			case ALL, OWN_RECORDS -> chosen.isEmpty();
			case OWN, OWN_AND_BELOW ->
				!chosen.isEmpty() && count(chosen, Tree.PARTY) < 2 && count(chosen, Tree.ADMINISTRATION) < 2;
			case CHOSEN -> !chosen.isEmpty();
		};
		if (!fits) {
			throw Problem.invalid(CODES, "Kind", switch (kind) {
				case ALL, OWN_RECORDS -> "这种范围不用选组织。";
				case OWN, OWN_AND_BELOW -> "请选本组织，每个体系最多一个。";
				case CHOSEN -> "请至少选一个组织。";
			});
		}
	}

	private static long count(List<Organisation> chosen, Tree tree) {
		return chosen.stream().filter((organisation) -> organisation.tree() == tree).distinct().count();
	}

	/** The scope that an administrator wants. */
	record Wanted(@NotNull(message = "请选择一种范围。") ScopeKind kind,
			@NotNull(message = "缺少组织编号；不用选组织时写空的列表。") @Size(max = 200,
					message = "一次最多选 200 个组织。") List<@NotNull(message = "组织编号不能空着。") String> organisationCodes) {
	}

}
