package org.chuxin.activity.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.chuxin.activity.presence.Pair;
import org.chuxin.activity.recruitment.ActivityKind;
import org.chuxin.activity.recruitment.CheckInWay;
import org.chuxin.identity.PersonalData;
import org.chuxin.platform.Days;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What presences keep about a resident; may block. */
@Component
class AttendanceData implements PersonalData {

	private static final List<String> WITH_HOURS = Stream.of(ActivityKind.values())
		.filter((kind) -> kind.gives() != ActivityKind.Gives.NOTHING)
		.map(Enum::name)
		.toList();

	private final AttendanceMapper rows;

	AttendanceData(AttendanceMapper rows) {
		this.rows = rows;
	}

	@Override
	public List<String> tables() {
		return List.of("attendance");
	}

	@Override
	public List<Section> export(long residentId) {
		return List.of(new Section("活动签到", this.rows.all(residentId).stream().map(AttendanceData::row).toList()));
	}

	private static Row row(Pair pair) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("签到时间", Days.text(pair.checkedInAt())));
		facts.add(new Fact("签到方式", way(pair.inWay(), pair.inDistance())));
		if (pair.checkedOutAt() != null) {
			facts.add(new Fact("签退时间", Days.text(pair.checkedOutAt())));
		}
		if (pair.outWay() != null) {
			facts.add(new Fact("签退方式", way(pair.outWay(), pair.outDistance())));
		}
		facts.add(new Fact("依据", pair.proof().text()));
		return new Row("第 %d 次到场".formatted(pair.number()), facts);
	}

	private static String way(CheckInWay way, @Nullable Integer distance) {
		return switch (way) {
			case CODE -> "扫码";
			case POSITION -> (distance != null) ? "位置，离活动地点 %d 米".formatted(distance) : "位置";
			case ORGANISER -> "组织者记录";
		};
	}

	/** Only what the ledger of hours rests on stays, under a number that names nobody. */
	@Override
	public void erase(long residentId) {
		// read apart, since a delete that joins would lock activities after people
		this.rows.withoutHours(residentId, WITH_HOURS)
			.forEach((each) -> this.rows.erase(each.activityId(), residentId, each.number()));
	}

}
