package org.chuxin.launch.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An invented district: 12 guidance groups, 17 streets with 8 communities each, 60
 * departments, 900 branches, 50,000 heads; the same each time, and pure.
 */
final class DemoDistrict {

	static final String HEADER = "编号,名称,体系,类型,上级编号,人数";

	static final int HEADS = 50_000;

	private static final int BRANCHES = 900;

	private static final int BRANCHES_OF_A_STREET = 30;

	private static final int GROUPS = 12;

	private static final int USUAL_HEADS = 55;

	private static final String NUMERALS = "一二三四五六七八九";

	private static final List<String> STREETS = List.of("青禾", "柳湾", "云桥", "松音", "镜溪", "竹影", "澄月", "听泉", "迎穗", "泊舟",
			"晴岚", "望禾", "枫语", "麦浪", "星垂", "墨池", "霜叶");

	private static final List<String> COMMUNITIES = List.of("闻莺", "晒书", "晓井", "长灯", "半亩", "石磨", "渔歌", "纸鸢");

	private static final String ENDINGS = "里坊园苑渡桥湾坡巷塘井台门亭岭洲圃";

	private static final List<String> OFFICES = List.of("机关", "离退休干部", "综合执法队", "商圈联合", "物业联合", "新就业群体");

	private static final List<String> PARTS = List.of("机关", "离退休干部", "第一", "第二", "第三", "第四", "第五");

	private static final List<String> DEPARTMENTS = List.of("区委办公室", "区委组织部", "区委宣传部", "区委统战部", "区委政法委", "区委编办", "区委党校",
			"区人大办公室", "区政府办公室", "区政协办公室", "区法院", "区检察院", "区总工会", "团区委", "区妇联", "区科协", "区文联", "区侨联", "区残联", "区工商联",
			"区红十字会", "区发展改革局", "区教育体育局", "区科技局", "区工业信息化局", "区民政局", "区司法局", "区财政局", "区人力资源社会保障局", "区自然资源局", "区生态环境局",
			"区住房城乡建设局", "区交通运输局", "区水务局", "区农业农村局", "区商务局", "区文化旅游局", "区卫生健康局", "区退役军人事务局", "区应急管理局", "区审计局", "区市场监管局",
			"区统计局", "区医疗保障局", "区信访局", "区城市管理局", "区行政审批局", "区数据局", "区税务局", "区气象局", "区消防救援大队", "区档案馆", "区融媒体中心", "区图书馆",
			"区文化馆", "区体育中心", "区疾控中心", "区园林绿化中心", "区机关事务中心", "区供销社");

	private final List<String> party = new ArrayList<>();

	private final List<String> administration = new ArrayList<>();

	private final List<String> branches = new ArrayList<>();

	private final List<String> workUnits = new ArrayList<>();

	private final List<String> communities = new ArrayList<>();

	private final int[] heads = heads();

	/** Invents it. */
	DemoDistrict() {
		this.party.add("P,示例区委,党组织,区,," + HEADS);
		this.administration.add("A,示例区,行政,区,," + HEADS);
		for (int group = 1; group <= GROUPS; group++) {
			this.party.add("P-G%02d,%s巡回指导组,党组织,巡回指导组,P,6".formatted(group, ordinal(group)));
		}
		for (int street = 0; street < STREETS.size(); street++) {
			street("S%02d".formatted(street + 1), street);
		}
		for (int department = 0; department < DEPARTMENTS.size(); department++) {
			department("D%02d".formatted(department + 1), department);
		}
	}

	/** The file that an administrator imports. */
	String csv() {
		return HEADER + "\n" + String.join("\n", this.party) + "\n" + String.join("\n", this.administration) + "\n";
	}

	/** Codes of the branches. */
	List<String> branches() {
		return this.branches;
	}

	/** Codes of the departments. */
	List<String> workUnits() {
		return this.workUnits;
	}

	/** Codes of the communities. */
	List<String> communities() {
		return this.communities;
	}

	private void street(String code, int number) {
		String name = STREETS.get(number) + "街道";
		List<String> names = new ArrayList<>();
		for (String community : communitiesOf(number)) {
			for (int i = 1; i <= (BRANCHES_OF_A_STREET - OFFICES.size()) / COMMUNITIES.size(); i++) {
				names.add(community + ordinal(i));
			}
		}
		OFFICES.forEach((office) -> names.add(name + office));
		int sum = committee("P-" + code, name + "党工委", names);
		this.administration.add("A-" + code + ',' + name + ",行政,街道,A," + sum);
		for (int i = 0; i < COMMUNITIES.size(); i++) {
			int share = sum / COMMUNITIES.size() + ((i < sum % COMMUNITIES.size()) ? 1 : 0);
			String community = "A-%s-%02d".formatted(code, i + 1);
			this.administration
				.add("%s,%s,行政,社区,A-%s,%d".formatted(community, communitiesOf(number).get(i), code, share));
			this.communities.add(community);
		}
	}

	private void department(String code, int number) {
		String name = DEPARTMENTS.get(number);
		int all = BRANCHES - STREETS.size() * BRANCHES_OF_A_STREET;
		int count = all / DEPARTMENTS.size() + ((number < all % DEPARTMENTS.size()) ? 1 : 0);
		int sum = committee("P-" + code, name + "党组",
				PARTS.subList(0, count).stream().map((part) -> name + part).toList());
		this.administration.add("A-" + code + ',' + name + ",行政,部门,A," + sum);
		this.workUnits.add("A-" + code);
	}

	private int committee(String code, String name, List<String> names) {
		int at = this.party.size();
		int sum = 0;
		for (int i = 0; i < names.size(); i++) {
			int count = this.heads[this.branches.size()];
			String branch = "%s-%02d".formatted(code, i + 1);
			this.party.add("%s,%s党支部,党组织,党支部,%s,%d".formatted(branch, names.get(i), code, count));
			this.branches.add(branch);
			sum += count;
		}
		this.party.add(at, code + ',' + name + ",党组织,党委,P," + sum);
		return sum;
	}

	private static List<String> communitiesOf(int street) {
		return COMMUNITIES.stream().map((name) -> name + ENDINGS.charAt(street) + "社区").toList();
	}

	private static String ordinal(int number) {
		String ten = (number >= 10) ? "十" : "";
		return "第" + ten + ((number % 10 > 0) ? NUMERALS.charAt(number % 10 - 1) : "");
	}

	/** Pairs around the usual size; the first branch has fewer than ten. */
	private static int[] heads() {
		int[] heads = new int[BRANCHES];
		Random random = new Random(1921);
		for (int i = 0; i < BRANCHES; i += 2) {
			int more = (i == 0) ? 48 : random.nextInt(31);
			heads[i] = USUAL_HEADS - more;
			heads[i + 1] = USUAL_HEADS + more;
		}
		for (int i = 0; i < HEADS - BRANCHES * USUAL_HEADS; i++) {
			heads[i]++;
		}
		return heads;
	}

}
