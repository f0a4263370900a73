package org.chuxin.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalDataIntegrationTests {

	@Test
	void everyTableWithAResidentIsExportedAndErasedBySomebody() throws SQLException {
		try (RunningServer server = RunningServer.start(Surroundings.shared(), Map.of())) {
			Set<String> answered = server.context()
				.getBeansOfType(PersonalData.class)
				.values()
				.stream()
				.flatMap((data) -> data.tables().stream())
				.collect(Collectors.toSet());
			assertThat(answered).containsAll(tablesWithAResident());
		}
	}

	private static Set<String> tablesWithAResident() throws SQLException {
		Set<String> tables = new TreeSet<>();
		try (Connection sql = Surroundings.shared().sql();
				ResultSet rows = sql.createStatement()
					.executeQuery("SELECT table_name FROM information_schema.columns WHERE table_schema = 'chuxin'"
							+ " AND column_name IN ('resident_id', 'recipient_id', 'openid')")) {
			while (rows.next()) {
				tables.add(rows.getString(1));
			}
		}
		assertThat(tables).contains("resident", "attempt", "standing", "inbox_message");
		return tables;
	}

}
