package org.chuxin.organisation.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.OrganisationKind;
import org.chuxin.organisation.Tree;
import org.chuxin.platform.csv.RowErrors;
import org.jspecify.annotations.Nullable;

/**
 * Judges the two trees as they would be after an import: the lines of the file over what
 * is there. Reports orphans, parents of the other tree, cycles and too many levels by
 * their line; pure.
 */
final class TreeCheck {

	/** Keeps a walk to the top short. */
	static final int MOST_LEVELS = 12;

	private static final int SHOWN = 4;

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Map<String, Organisation> existing;

	private final RowErrors errors;

	private TreeCheck(Collection<Organisation> existing, RowErrors errors) {
		this.existing = existing.stream().collect(Collectors.toMap(Organisation::code, Function.identity()));
		this.errors = errors;
		Map<Long, String> codes = existing.stream().collect(Collectors.toMap(Organisation::id, Organisation::code));
		existing.forEach((organisation) -> this.nodes.put(organisation.code(),
				new Node(0, organisation.tree(), codes.getOrDefault(organisation.parentId(), ""))));
	}

	/**
	 * Judges the lines of a file.
	 * @param lines in the order of the file; of one code the first counts
	 * @param existing organisations that are there already, right by themselves
	 * @param errors takes what is wrong
	 */
	static void check(List<OrganisationLine> lines, Collection<Organisation> existing, RowErrors errors) {
		TreeCheck check = new TreeCheck(existing, errors);
		Set<String> seen = new HashSet<>();
		List<OrganisationLine> first = lines.stream().filter((line) -> seen.add(line.code())).toList();
		first.stream()
			.filter((line) -> !line.code().isEmpty()) // else the top would have a parent
			.forEach((line) -> check.nodes.put(line.code(), new Node(line.line(), line.tree(), line.parentCode())));
		first.forEach(check::parent);
		first.forEach(check::use);
		check.levels(first);
	}

	private void parent(OrganisationLine line) {
		OrganisationKind kind = line.kind();
		Node parent = this.nodes.get(line.parentCode());
		if (line.parentCode().isEmpty()) {
			if (kind != null && !kind.mayBeTop()) {
				wrong(line, OrganisationFile.PARENT, "这类组织不能没有上级，请填上级编号。");
			}
		}
		else if (parent == null) {
			wrong(line, OrganisationFile.PARENT, "没有这个编号的组织，文件里也没有。");
		}
		else if (line.tree() != null && parent.tree() != null && line.tree() != parent.tree()) {
			wrong(line, OrganisationFile.PARENT, "上级属于另一个体系，请填同一体系的上级。");
		}
	}

	/** Who belongs to an organisation must not end up in the other tree. */
	private void use(OrganisationLine line) {
		Organisation before = this.existing.get(line.code());
		if (before == null || line.tree() == null || line.kind() == null) {
			return;
		}
		if (before.tree() != line.tree()) {
			wrong(line, OrganisationFile.TREE, "已有的组织不能换体系，请用新的编号。");
		}
		else if (!before.kind().place().equals(line.kind().place())) {
			wrong(line, OrganisationFile.KIND, "已有的组织不能换成这个类型，请用新的编号。");
		}
	}

	private void levels(List<OrganisationLine> lines) {
		Map<String, Integer> levels = new HashMap<>();
		lines.forEach((line) -> walk(line.code(), levels));
		lines.stream()
			.filter((line) -> levels.getOrDefault(line.code(), 0) > MOST_LEVELS)
			.forEach((line) -> wrong(line, OrganisationFile.PARENT, "从上到下最多 %d 层。".formatted(MOST_LEVELS)));
	}

	/** Walks up to the top or to what is known; a way that meets itself is a cycle. */
	private void walk(String code, Map<String, Integer> levels) {
		List<String> way = new ArrayList<>();
		Set<String> onTheWay = new HashSet<>();
		String at = code;
		while (this.nodes.containsKey(at) && !levels.containsKey(at) && onTheWay.add(at)) {
			way.add(at);
			at = this.nodes.getOrDefault(at, Node.NONE).parentCode();
		}
		int level = levels.getOrDefault(at, 0);
		if (onTheWay.contains(at)) {
			cycle(way.subList(way.indexOf(at), way.size()));
		}
		for (String below : way.reversed()) {
			level = onTheWay.contains(at) ? 0 : level + 1;
			levels.put(below, level);
		}
	}

	private void cycle(List<String> codes) {
		String shown = codes.stream().limit(SHOWN).collect(Collectors.joining(" → "))
				+ ((codes.size() > SHOWN) ? " → …" : "") + " → " + codes.getFirst();
		for (String code : codes) {
			long line = this.nodes.getOrDefault(code, Node.NONE).line();
			if (line > 0) {
				this.errors.add(line, OrganisationFile.PARENT, "上级绕成了一圈：" + shown + "。");
			}
		}
	}

	private void wrong(OrganisationLine line, String column, String reason) {
		this.errors.add(line.line(), column, reason);
	}

	/** An organisation of the trees; line 0 when it is not in the file. */
	private record Node(long line, @Nullable Tree tree, String parentCode) {

		static final Node NONE = new Node(0, null, "");

	}

}
