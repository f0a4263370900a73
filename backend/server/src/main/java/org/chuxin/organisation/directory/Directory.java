package org.chuxin.organisation.directory;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.OrganisationProblems;
import org.chuxin.organisation.Organisations;
import org.chuxin.platform.web.Page;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds organisations; memory only. */
@Component
class Directory {

	private static final int LONGEST = 40;

	private final Organisations organisations;

	Directory(Organisations organisations) {
		this.organisations = organisations;
	}

	/** Up to a page of organisations and one more, by code. */
	List<Organisation> find(Predicate<Organisation> wanted, @Nullable String cursor) {
		String after = Page.afterText(cursor);
		return this.organisations.all()
			.stream()
			.filter((one) -> one.code().compareTo(after) > 0)
			.filter(wanted)
			.limit(Page.SIZE + 1L)
			.toList();
	}

	/** Whose name holds a text, or whose code it is; everybody without a text. */
	static Predicate<Organisation> named(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return (_) -> true;
		}
		String part = text.strip().toLowerCase(Locale.ROOT);
		if (part.length() > LONGEST) {
			throw Problem.invalid("q", "Size", "要找的名称最多写 40 个字。");
		}
		return (one) -> one.name().toLowerCase(Locale.ROOT).contains(part) || one.code().equalsIgnoreCase(part);
	}

	/** Who stands directly below one; at the top for an empty code. */
	Predicate<Organisation> below(@Nullable String parentCode) {
		if (parentCode == null) {
			return (_) -> true;
		}
		if (parentCode.isEmpty()) {
			return (one) -> one.parentId() == null;
		}
		long parentId = this.organisations.byCode(parentCode).orElseThrow(OrganisationProblems::notFound).id();
		return (one) -> one.parentId() != null && one.parentId() == parentId;
	}

	/** The one above, null at the top. */
	@Nullable Organisation parent(Organisation organisation) {
		Long parentId = organisation.parentId();
		return (parentId != null) ? this.organisations.byId(parentId).orElse(null) : null;
	}

}
