package org.chuxin.identity;

import java.util.List;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What is kept of names on certificates; may block. */
@Component
class CertifiedNameData implements PersonalData {

	private final JdbcOperations sql;

	private final CertifiedNames names;

	CertifiedNameData(JdbcOperations sql, CertifiedNames names) {
		this.sql = sql;
		this.names = names;
	}

	@Override
	public List<String> tables() {
		return List.of("certified_name");
	}

	@Override
	public List<Section> export(long residentId) {
		List<Long> ids = this.sql.queryForList(
				"SELECT id FROM certified_name WHERE resident_id = ? ORDER BY frozen_at, id", Long.class, residentId);
		return List.of(new Section("证明上的姓名",
				this.names.of(ids)
					.values()
					.stream()
					.map((name) -> new Row("服务记录证明", List.of(new Fact("姓名", name))))
					.toList()));
	}

	@Override
	public void erase(long residentId) {
		this.sql.update("DELETE FROM certified_name WHERE resident_id = ?", residentId);
	}

}
