package dev.chuxin.sandbox.people;

import java.util.List;

/**
 * Ten invented residents whom the phone page offers.
 */
final class DemoPeople {

	private static final List<String[]> PEOPLE = List.of(new String[] { "lin-xiaoman", "林小满", "29岁，小学教师，常在午休时答题" },
			new String[] { "wang-jianguo", "王建国", "72岁，退休钳工，手机字体开到最大" },
			new String[] { "chen-guilan", "陈桂兰", "65岁，楼组长，热心志愿服务" },
			new String[] { "zhao-mingyuan", "赵明远", "41岁，社区民警，时间零碎" },
			new String[] { "sun-yating", "孙雅婷", "23岁，研究生，新近搬来" },
			new String[] { "zhou-dahai", "周大海", "53岁，货车司机，路上信号时有时无" },
			new String[] { "wu-siyuan", "吴思源", "35岁，软件工程师，爱看排行" },
			new String[] { "zheng-xiulian", "郑秀莲", "78岁，老党员，孙女教她用手机" },
			new String[] { "he-zihan", "何子涵", "16岁，高中生，未成年" }, new String[] { "ma-lili", "马丽丽", "47岁，超市店长，周末参加活动" });

	private DemoPeople() {
	}

	static void addTo(People people) {
		PEOPLE.forEach((person) -> people.add(person[0], person[1], person[2]));
	}

	static List<String> keys() {
		return PEOPLE.stream().map((person) -> person[0]).toList();
	}

}
