package org.chuxin.launch.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.platform.Days;

/**
 * What one can go to in the next days: with room, full, by approval, for one street, and
 * called off; blocks.
 *
 * @param today the moment at which the demo data ends
 */
record DemoActivities(Instant today) {

	/** Has twelve places, and more who want to come. */
	static final String FULL = "jiashu-gushihui";

	/** Makes and publishes them. */
	void make(Api organiser) {
		publish(organiser, "shequ-qingjie", settings("社区清洁日", "VOLUNTEER_SERVICE", 3, "青禾街道文化广场东门", 30,
				"一起把文化广场和三条小巷打扫干净，按实际签到时间计服务时长。", Map.of("bring", "水杯和手套", "risks", "户外劳动，路面可能湿滑。", "groupLimit", 4)));
		publish(organiser, FULL, settings("红色家书故事会", "RED_CULTURE", 4, "青禾街道党群服务中心二楼", 12, "一起读三封家书，听老党员讲家书背后的故事。",
				Map.of("risks", "室内活动，上下楼请扶好。")));
		publish(organiser, "zoufang-laodangyuan", settings("走访慰问老党员", "HOME_VISIT", 6, "青禾街道晒书里社区", 6,
				"分两组看望六位老党员，听听他们的近况和建议。", Map.of("approval", true, "risks", "步行往返两公里，天冷注意保暖。")));
		publish(organiser, "jiedao-dangke", settings("街道公开党课", "PARTY_LECTURE", 8, "青禾街道礼堂", 120, "讲一讲本地的革命遗址和身边的变化。",
				Map.of("risks", "室内活动，按座位就坐。", "visibleTo", List.of("P-S01", "A-S01"))));
		publish(organiser, "hebian-zhishu", settings("河边植树", "PARTY_MEMBER_SERVICE", 2, "柳湾街道河边步道", 40, "在河边种下四十棵柳树。",
				Map.of("risks", "河边湿滑，穿防滑鞋。")));
		organiser.put(path("hebian-zhishu") + "/cancellation", Map.of("reason", "大风蓝色预警，改期另行通知。")).expect(200);
	}

	private static void publish(Api organiser, String activity, Map<String, Object> settings) {
		organiser.put(path(activity), settings).expect(201);
		organiser.put(path(activity) + "/publication").expect(200);
	}

	private static String path(String activity) {
		return "/organiser/activities/" + activity;
	}

	private Map<String, Object> settings(String title, String kind, int days, String place, int capacity,
			String content, Map<String, Object> more) {
		LocalDate day = Days.of(this.today).plusDays(days);
		Map<String, Object> settings = new HashMap<>(
				Map.of("title", title, "kind", kind, "organisationCode", "A-S01", "place", place, "capacity", capacity,
						"content", content, "personInCharge", "江组织", "contact", "0543-0000000"));
		settings.put("startsAt", at(day, LocalTime.of(8, 30)));
		settings.put("endsAt", at(day, LocalTime.of(11, 0)));
		settings.put("cancelUntil", at(day.minusDays(1), LocalTime.of(18, 0)));
		settings.putAll(more);
		return settings;
	}

	private static String at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(Days.ZONE).toInstant().toString();
	}

}
