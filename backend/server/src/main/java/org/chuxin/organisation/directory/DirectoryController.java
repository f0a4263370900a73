package org.chuxin.organisation.directory;

import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.OrganisationKind;
import org.chuxin.organisation.PlaceKind;
import org.chuxin.organisation.Tree;
import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** May block. Shows organisations to residents and to organisers. */
@RestController
@RequestMapping("/api/v1")
class DirectoryController {

	private final Directory directory;

	DirectoryController(Directory directory) {
		this.directory = directory;
	}

	/**
	 * Organisations as residents look for them.
	 * @param q part of a name, or a code
	 * @param kind only of this kind
	 * @param place only where residents can have this place
	 * @param cursor where the page begins
	 * @return a page of them, by code
	 */
	@GetMapping("/organisations")
	Page<Found> findOrganisations(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable OrganisationKind kind,
			@RequestParam(required = false) @Nullable PlaceKind place,
			@RequestParam(required = false) @Nullable String cursor) {
		return Page.byText(
				this.directory.find(
						Directory.named(q)
							.and((one) -> kind == null || one.kind() == kind)
							.and((one) -> place == null || one.kind().place().filter(place::equals).isPresent()),
						cursor),
				Organisation::code, this::found);
	}

	/**
	 * Organisations as organisers look through them.
	 * @param parent only directly below this one; empty for the top
	 * @param q part of a name, or a code
	 * @param cursor where the page begins
	 * @return a page of them, by code
	 */
	@GetMapping("/organiser/organisations")
	Page<Listed> listOrganisations(@RequestParam(required = false) @Nullable String parent,
			@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String cursor) {
		return Page.byText(this.directory.find(Directory.named(q).and(this.directory.below(parent)), cursor),
				Organisation::code, this::listed);
	}

	private Found found(Organisation organisation) {
		Organisation parent = this.directory.parent(organisation);
		return new Found(organisation.code(), organisation.name(), organisation.kind(),
				organisation.kind().place().orElse(null), (parent != null) ? parent.name() : null);
	}

	private Listed listed(Organisation organisation) {
		Organisation parent = this.directory.parent(organisation);
		return new Listed(organisation.code(), organisation.name(), organisation.tree(), organisation.kind(),
				(parent != null) ? parent.code() : null, organisation.headcount());
	}

	/** An organisation as residents see it; the parent tells namesakes apart. */
	record Found(String organisationCode, String name, OrganisationKind kind, @Nullable PlaceKind place,
			@Nullable String parentName) {
	}

	/** An organisation as organisers see it. */
	record Listed(String organisationCode, String name, Tree tree, OrganisationKind kind, @Nullable String parentCode,
			int headcount) {
	}

}
