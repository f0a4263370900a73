package org.chuxin.notice.inbox;

import java.util.ArrayList;
import java.util.List;

import org.chuxin.identity.PersonalData;
import org.chuxin.notice.inbox.InboxMapper.ExportLine;
import org.chuxin.platform.Days;

import org.springframework.stereotype.Component;

/** What this module keeps about a resident; may block. */
@Component
class InboxData implements PersonalData {

	private final InboxMapper rows;

	InboxData(InboxMapper rows) {
		this.rows = rows;
	}

	@Override
	public List<String> tables() {
		return List.of("inbox_message", "outbox_message");
	}

	@Override
	public List<Section> export(long residentId) {
		return List.of(new Section("站内消息", this.rows.export(residentId).stream().map(InboxData::row).toList()));
	}

	private static Row row(ExportLine line) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("内容", line.text()));
		facts.add(new Fact("收到时间", Days.text(line.createdAt())));
		facts.add(new Fact("阅读时间", (line.readAt() != null) ? Days.text(line.readAt()) : "未读"));
		facts.add(new Fact("微信提醒", (line.state() != null) ? "可以通过微信提醒" : "只有站内消息"));
		return new Row(line.title(), facts);
	}

	@Override
	public void erase(long residentId) {
		this.rows.eraseInbox(residentId);
		this.rows.eraseOutbox(residentId);
	}

}
