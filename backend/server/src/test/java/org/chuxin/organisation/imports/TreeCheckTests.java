package org.chuxin.organisation.imports;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.OrganisationKind;
import org.chuxin.organisation.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.organisation.imports.TreeFileVocabulary.HEADER;
import static org.chuxin.organisation.imports.TreeFileVocabulary.aFile;
import static org.chuxin.organisation.imports.TreeFileVocabulary.errors;
import static org.chuxin.organisation.imports.TreeFileVocabulary.errorsOf;

class TreeCheckTests {

	private static final String TOP = "P,区委,党组织,区,,900";

	private static final String COMMITTEE = "P-1,青禾街道党工委,党组织,党委,P,100";

	private static final Organisation DISTRICT = new Organisation(1, "P", "区委", Tree.PARTY, OrganisationKind.DISTRICT,
			null, 900);

	private static final Organisation UNDER = new Organisation(2, "P-1", "青禾街道党工委", Tree.PARTY,
			OrganisationKind.COMMITTEE, 1L, 100);

	@Test
	void twoRightTreesAreTaken() {
		assertThat(errorsOf(aFile(TOP, COMMITTEE, "P-1-1,第一党支部,党组织,党支部,P-1,55", "G-1,第一巡回指导组,党组织,巡回指导组,,6",
				"A,示例区,行政,区,,900", "A-1,青禾街道,行政,街道,A,500", "A-1-1,梧桐里社区,行政,社区,A-1,300", "A-2,教体局,行政,部门,A,80",
				"A-2-1,第一中学,行政,单位,A-2,60")))
			.isEmpty();
	}

	@Test
	void aParentMayStandBelowItsChildInTheFile() {
		assertThat(errorsOf(aFile("P-1-1,第一党支部,党组织,党支部,P-1,55", COMMITTEE, TOP))).isEmpty();
	}

	@Test
	void aParentMayBeThereAlready() {
		assertThat(errorsOf(aFile("P-1-1,第一党支部,党组织,党支部,P-1,55"), DISTRICT, UNDER)).isEmpty();
	}

	@Test
	void gb18030IsReadToo() {
		assertThat(errors(aFile(TOP, COMMITTEE).getBytes(Charset.forName("GB18030")), List.of()).count()).isZero();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			P 1,名,党组织,党委,P,1        | 3 编号 编号用字母、数字和 . _ -，以字母或数字开头，最多 64 个。
			,名,党组织,党委,P,1           | 3 编号 编号用字母、数字和 . _ -，以字母或数字开头，最多 64 个。
			X,,党组织,党委,P,1            | 3 名称 这一列要填。
			X,名,党,党委,P,1              | 3 体系 体系只能是 党组织 或 行政。
			X,名,党组织,小组,P,1          | 3 类型 类型只能是 区、巡回指导组、党委、党支部、街道、部门、单位 或 社区。
			X,名,党组织,街道,P,1          | 3 类型 街道不属于党组织体系。
			X,名,行政,党支部,,1           | 3 类型 党支部不属于行政体系。
			X,名,党组织,党委,P,-1         | 3 人数 人数写 0 到 9999999 的整数。
			X,名,党组织,党委,P,1.5        | 3 人数 人数写 0 到 9999999 的整数。
			X,名,党组织,党委,P,五十       | 3 人数 人数写 0 到 9999999 的整数。
			X,名,党组织,党委,P,           | 3 人数 人数写 0 到 9999999 的整数。
			X,名,党组织,党委,NONE,1       | 3 上级编号 没有这个编号的组织，文件里也没有。
			X,名,党组织,党支部,,1         | 3 上级编号 这类组织不能没有上级，请填上级编号。
			X,名,行政,街道,P,1            | 3 上级编号 上级属于另一个体系，请填同一体系的上级。
			X,名,党组织,党委,X,1          | 3 上级编号 上级绕成了一圈：X → X。
			P,名,党组织,党委,,1           | 3 编号 和第 2 行的编号重复。
			""")
	void whatIsWrongIsNamedWithLineColumnAndReason(String line, String error) {
		List<String> errors = errorsOf(aFile(TOP, line));
		if (line.contains("党支部") && line.contains("行政")) {
			assertThat(errors).contains(error);
		}
		else {
			assertThat(errors).containsExactly(error);
		}
	}

	@Test
	void everyLineOfACycleIsNamed() {
		assertThat(errorsOf(aFile(TOP, "X,名,党组织,党委,Y,1", "Y,名,党组织,党委,Z,1", "Z,名,党组织,党委,X,1", "BELOW,名,党组织,党委,X,1")))
			.containsExactly("3 上级编号 上级绕成了一圈：X → Y → Z → X。", "4 上级编号 上级绕成了一圈：X → Y → Z → X。",
					"5 上级编号 上级绕成了一圈：X → Y → Z → X。");
	}

	@Test
	void aCycleThroughWhatIsThereIsNamedAtTheLineThatClosesIt() {
		assertThat(errorsOf(aFile("P,区委,党组织,区,P-1,900"), DISTRICT, UNDER))
			.containsExactly("2 上级编号 上级绕成了一圈：P → P-1 → P。");
	}

	@Test
	void allThatIsWrongIsNamedAtOnce() {
		assertThat(errorsOf(aFile("X,名,党组织,党委,NONE,很多", "Y,,党组织,党委,Y,1", "X,名,党组织,党委,,1"))).hasSize(5);
	}

	@Test
	void aTreeHasAtMostTwelveLevels() {
		String chain = IntStream.rangeClosed(2, 13)
			.mapToObj((level) -> "L%d,名,党组织,党委,%s,1".formatted(level, (level == 2) ? "P" : "L" + (level - 1)))
			.collect(Collectors.joining("\n"));
		assertThat(errorsOf(aFile(TOP, chain))).containsExactly("14 上级编号 从上到下最多 12 层。");
	}

	@Test
	void whoBelongsToAnOrganisationStaysInItsTree() {
		Organisation branch = new Organisation(3, "P-1-1", "第一党支部", Tree.PARTY, OrganisationKind.BRANCH, 2L, 55);
		assertThat(errorsOf(aFile("P-1-1,社区,行政,社区,A,55", "A,区,行政,区,,1"), DISTRICT, UNDER, branch))
			.containsExactly("2 体系 已有的组织不能换体系，请用新的编号。");
		assertThat(errorsOf(aFile("P-1-1,党总支,党组织,党委,P-1,55"), DISTRICT, UNDER, branch))
			.containsExactly("2 类型 已有的组织不能换成这个类型，请用新的编号。");
	}

	@Test
	void headersAreChinese() {
		assertThat(errorsOf("code,name\n")).contains("1 编号 表头缺少这一列。", "1 code 表头第 1 列不认识，请删去或改名。");
		assertThat(errorsOf(HEADER + "\n")).containsExactly("1  文件里没有组织。");
	}

}
