package org.chuxin.organisation.place;

import java.util.List;

import org.chuxin.identity.PersonalData;
import org.chuxin.organisation.PlaceKind;
import org.chuxin.platform.Days;

import org.springframework.stereotype.Component;

/** What this module keeps about a resident; may block. */
@Component
class PlaceData implements PersonalData {

	private final PlaceMapper rows;

	PlaceData(PlaceMapper rows) {
		this.rows = rows;
	}

	@Override
	public List<String> tables() {
		return List.of("resident_place");
	}

	@Override
	public List<Section> export(long residentId) {
		return List.of(new Section("所在组织",
				this.rows.mine(residentId)
					.stream()
					.map((place) -> new Row(text(place.kind()),
							List.of(new Fact("组织", place.organisationName()), new Fact("状态", text(place.state())),
									new Fact("报到时间", Days.text(place.claimedAt())))))
					.toList()));
	}

	/** Nothing of it stays: belonging to the party is sensitive. */
	@Override
	public void erase(long residentId) {
		this.rows.deleteAll(residentId);
	}

	private static String text(PlaceKind kind) {
		return switch (kind) {
			case BRANCH -> "党支部";
			case WORK_UNIT -> "单位";
			case COMMUNITY -> "社区";
		};
	}

	private static String text(ClaimState state) {
		return switch (state) {
			case CLAIMED -> "等待确认";
			case CONFIRMED -> "已确认";
			case REFUSED -> "未获确认";
		};
	}

}
