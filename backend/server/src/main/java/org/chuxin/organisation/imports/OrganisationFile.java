package org.chuxin.organisation.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.chuxin.organisation.OrganisationKind;
import org.chuxin.organisation.Tree;
import org.chuxin.platform.csv.CsvFile;
import org.chuxin.platform.csv.CsvForm;
import org.chuxin.platform.csv.Row;
import org.chuxin.platform.csv.RowErrors;

/** Reads a CSV file of organisations, without SQL. */
final class OrganisationFile {

	static final String CODE = "编号";

	static final String NAME = "名称";

	static final String TREE = "体系";

	static final String KIND = "类型";

	static final String PARENT = "上级编号";

	static final String HEADCOUNT = "人数";

	private static final CsvForm FORM = new CsvForm(List.of(CODE, NAME, TREE, KIND, PARENT, HEADCOUNT), CODE, 20_000,
			"文件里没有组织。", "个组织");

	private static final Pattern CODES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

	private static final int LONGEST_NAME = 60;

	private static final Map<String, Tree> TREES = Map.of("党组织", Tree.PARTY, "行政", Tree.ADMINISTRATION);

	private static final Map<String, OrganisationKind> KINDS = Map.of("区", OrganisationKind.DISTRICT, "巡回指导组",
			OrganisationKind.GUIDANCE_GROUP, "党委", OrganisationKind.COMMITTEE, "党支部", OrganisationKind.BRANCH, "街道",
			OrganisationKind.STREET, "部门", OrganisationKind.DEPARTMENT, "单位", OrganisationKind.WORK_UNIT, "社区",
			OrganisationKind.COMMUNITY);

	private OrganisationFile() {
	}

	/** Reads a file, which is held in memory; what is wrong goes to the errors. */
	static Content read(byte[] bytes) throws IOException {
		List<OrganisationLine> lines = new ArrayList<>();
		RowErrors errors = CsvFile.read(bytes, FORM, (row) -> lines.add(line(row)));
		return new Content(List.copyOf(lines), errors);
	}

	private static OrganisationLine line(Row row) {
		row.visible();
		if (!CODES.matcher(row.get(CODE)).matches()) {
			row.wrong(CODE, "编号用字母、数字和 . _ -，以字母或数字开头，最多 64 个。");
		}
		row.length(NAME, 1, LONGEST_NAME);
		Tree tree = TREES.get(row.get(TREE));
		if (tree == null) {
			row.wrong(TREE, "体系只能是 党组织 或 行政。");
		}
		OrganisationKind kind = KINDS.get(row.get(KIND));
		if (kind == null) {
			row.wrong(KIND, "类型只能是 区、巡回指导组、党委、党支部、街道、部门、单位 或 社区。");
		}
		else if (tree != null && !kind.standsIn(tree)) {
			row.wrong(KIND, "%s不属于%s体系。".formatted(row.get(KIND), row.get(TREE)));
		}
		return new OrganisationLine(row.line(), row.get(CODE), row.get(NAME), tree, kind, row.get(PARENT),
				headcount(row));
	}

	private static int headcount(Row row) {
		if (NUMBER.matcher(row.get(HEADCOUNT)).matches()) {
			return Integer.parseInt(row.get(HEADCOUNT));
		}
		row.wrong(HEADCOUNT, "人数写 0 到 9999999 的整数。");
		return 0;
	}

	/** What a file holds, and what is wrong with it so far. */
	record Content(List<OrganisationLine> lines, RowErrors errors) {
	}

}
