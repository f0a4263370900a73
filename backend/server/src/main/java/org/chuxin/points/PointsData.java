package org.chuxin.points;

import java.util.List;

import org.chuxin.identity.PersonalData;
import org.chuxin.platform.Days;
import org.chuxin.platform.Hundredths;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What this module keeps about a resident; may block. */
@Component
class PointsData implements PersonalData {

	private final PointsDataMapper rows;

	private final ApplicationEventPublisher events;

	PointsData(PointsDataMapper rows, ApplicationEventPublisher events) {
		this.rows = rows;
		this.events = events;
	}

	@Override
	public List<String> tables() {
		return List.of("ledger_entry", "standing", "board_consent");
	}

	@Override
	public List<Section> export(long residentId) {
		List<Row> points = this.rows.ledger(residentId)
			.stream()
			.map((entry) -> new Row(entry.code(),
					List.of(new Fact("日期", entry.day().toString()),
							new Fact("分数变化", Hundredths.decimal(entry.amount()).toPlainString()),
							new Fact("记录时间", Days.text(entry.at())))))
			.toList();
		List<Row> consents = this.rows.consents(residentId)
			.stream()
			.map((consent) -> new Row(consent.code(),
					List.of(new Fact("加入榜单", Days.text(consent.joinedAt())),
							new Fact("退出榜单", (consent.leftAt() != null) ? Days.text(consent.leftAt()) : "未退出"))))
			.toList();
		return List.of(new Section("分数记录", points), new Section("榜单意愿", consents));
	}

	/**
	 * The ledger stays under the random id, which no longer leads to anybody; boards
	 * forget it at once.
	 */
	@Override
	public void erase(long residentId) {
		this.rows.deleteConsents(residentId);
		this.rows.unlist(residentId);
		this.events.publishEvent(new Standing.Changed(this.rows.standings(residentId)));
	}

}
