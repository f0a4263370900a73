package org.chuxin.launch.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoDistrictTests {

	private final List<String[]> rows = new DemoDistrict().csv()
		.lines()
		.skip(1)
		.map((line) -> line.split(",", -1))
		.toList();

	@Test
	void hasTheFiguresOfTheIssue() {
		Map<String, Long> counts = this.rows.stream()
			.collect(Collectors.groupingBy((row) -> row[3], Collectors.counting()));
		assertThat(counts).containsEntry("巡回指导组", 12L)
			.containsEntry("街道", 17L)
			.containsEntry("部门", 60L)
			.containsEntry("党支部", 900L)
			.containsEntry("社区", 136L)
			.containsEntry("党委", 77L);
		assertThat(heads("党支部")).isEqualTo(50_000);
		assertThat(heads("街道") + heads("部门")).isEqualTo(50_000);
		assertThat(heads("社区")).isEqualTo(heads("街道"));
	}

	private int heads(String kind) {
		return this.rows.stream()
			.filter((row) -> row[3].equals(kind))
			.mapToInt((row) -> Integer.parseInt(row[5]))
			.sum();
	}

	@Test
	void isTheSameEachTimeAndEveryParentIsThere() {
		assertThat(new DemoDistrict().csv()).isEqualTo(new DemoDistrict().csv());
		Set<String> codes = new HashSet<>();
		assertThat(this.rows).allMatch((row) -> codes.add(row[0]));
		assertThat(this.rows).allMatch((row) -> row[4].isEmpty() || codes.contains(row[4]));
		assertThat(this.rows.stream().map((row) -> row[1])).doesNotHaveDuplicates();
	}

	@Test
	void namesReadWell() {
		assertThat(this.rows.stream().map((row) -> row[1])).contains("第十二巡回指导组", "第十巡回指导组", "青禾街道党工委", "闻莺里社区第一党支部",
				"青禾街道商圈联合党支部", "区财政局离退休干部党支部", "纸鸢圃社区");
		assertThat(this.rows).allMatch((row) -> row[1].length() <= 60);
	}

}
