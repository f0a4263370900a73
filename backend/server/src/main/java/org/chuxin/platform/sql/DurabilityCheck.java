package org.chuxin.platform.sql;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks whether SQL really flushes what it acknowledges, isolates as we lock, and keeps
 * every character.
 */
@Component
class DurabilityCheck implements StartCheck {

	private static final String DURABLE = "an acknowledged answer could be lost in a power cut.";

	private final JdbcClient sql;

	DurabilityCheck(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public void check(Findings findings) {
		Map<String, String> variables = this.sql.sql("""
				SHOW VARIABLES WHERE Variable_name IN ('innodb_flush_log_at_trx_commit', 'sync_binlog', 'log_bin',
				'innodb_doublewrite', 'character_set_database', 'tx_isolation', 'transaction_isolation')""")
			.query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		Function<String, String> value = (name) -> Objects.requireNonNullElse(variables.get(name), "");
		expect(findings, "innodb_flush_log_at_trx_commit", value, "1", DURABLE);
		expect(findings, "innodb_doublewrite", value, "ON", DURABLE);
		if (value.apply("log_bin").equals("ON")) {
			expect(findings, "sync_binlog", value, "1", DURABLE);
		}
		expect(findings, "character_set_database", value, "utf8mb4", "names and texts could lose characters.");
		String isolation = variables.containsKey("tx_isolation") ? "tx_isolation" : "transaction_isolation";
		expect(findings, isolation, value, "READ-COMMITTED", "locking reads would fail with error 1020.");
	}

	private static void expect(Findings findings, String name, Function<String, String> value, String wanted,
			String reason) {
		String actual = value.apply(name);
		if (!actual.equals(wanted)) {
			findings.broken(name + "=" + actual, reason, "set " + name + " = " + wanted + " in the database server.");
		}
	}

}
