package org.chuxin.activity.records;

import java.util.ArrayList;
import java.util.List;

import org.chuxin.activity.hours.ServiceRecord;
import org.chuxin.activity.hours.ServiceRecords;
import org.chuxin.activity.hours.Totals;
import org.chuxin.identity.PersonalData;
import org.chuxin.platform.Days;

import org.springframework.stereotype.Component;

/**
 * What records keep about a resident: the ledger stays under the random id, words of
 * objections go. May block.
 */
@Component
class RecordData implements PersonalData {

	private static final int MOST = 10_000;

	private final ServiceRecords records;

	private final ObjectionMapper objections;

	RecordData(ServiceRecords records, ObjectionMapper objections) {
		this.records = records;
		this.objections = objections;
	}

	@Override
	public List<String> tables() {
		return List.of("service_entry", "service_objection");
	}

	@Override
	public List<Section> export(long residentId) {
		RecordCursor all = RecordCursor.newest(null);
		return List.of(
				new Section("服务记录",
						this.records.ofPerson(residentId, all.moment(), all.second(), MOST)
							.stream()
							.map(RecordData::row)
							.toList()),
				new Section("时长异议", this.objections.ofPerson(residentId).stream().map(RecordData::row).toList()));
	}

	private static Row row(ServiceRecord record) {
		return new Row(Days.text(record.fromAt()),
				List.of(new Fact("结束", Days.text(record.toAt())),
						new Fact("时长", Totals.hours(record.minutes()) + " 小时（%d 分钟）".formatted(record.minutes())),
						new Fact("计入", switch (record.gives()) {
							case SERVICE_TIME -> "服务时长";
							case TRAINING_TIME -> "培训时长";
							case NOTHING -> "不计";
						}), new Fact("来源", record.origin().text()), new Fact("状态", record.state().text())));
	}

	private static Row row(ObjectionRow row) {
		List<Fact> facts = new ArrayList<>(List.of(new Fact("内容", row.text())));
		if (row.outcome() != null && row.answer() != null) {
			facts.add(new Fact("结果", row.outcome().text()));
			facts.add(new Fact("答复", row.answer()));
		}
		return new Row(Days.text(row.objectedAt()), facts);
	}

	@Override
	public void erase(long residentId) {
		this.objections.erase(residentId);
	}

}
