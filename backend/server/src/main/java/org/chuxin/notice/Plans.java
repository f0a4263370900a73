package org.chuxin.notice;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is told later. Writes db-scheduler's rows itself: one statement in the caller's
 * transaction, which also moves or drops what runs at this moment. May block.
 */
@Component
public class Plans {

	private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");

	/** A run that holds an older version of the row writes nothing more. */
	private static final String PUT = """
			INSERT INTO plan (task_name, task_instance, execution_time, picked, version) VALUES (?, ?, ?, FALSE, 1)
			ON DUPLICATE KEY UPDATE version = version + (execution_time <> VALUES(execution_time)),
				picked = picked AND execution_time = VALUES(execution_time),
				picked_by = IF(picked, picked_by, NULL), last_heartbeat = IF(picked, last_heartbeat, NULL),
				consecutive_failures = 0, execution_time = VALUES(execution_time)""";

	private static final String DROP = "DELETE FROM plan WHERE task_name = ? AND task_instance = ?";

	private final JdbcOperations sql;

	Plans(JdbcOperations sql) {
		this.sql = sql;
	}

	/**
	 * Plans to tell something, or moves what is planned, inside the caller's transaction.
	 * @param audience name of the {@link Audience} that will say who is told what
	 * @param key natural key of the plan within its audience; 1 to 100 ASCII characters
	 * @param at when; a moment in the past is due at once
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void put(String audience, String key, Instant at) {
		if (!KEY.matcher(key).matches()) {
			throw new IllegalArgumentException("not the key of a plan: " + key);
		}
		this.sql.update(PUT, audience, key, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
	}

	/**
	 * Gives up a plan, inside the caller's transaction; once it is committed, the plan
	 * tells nobody any more. An unknown one changes nothing.
	 * @param audience as it was put
	 * @param key as it was put
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void drop(String audience, String key) {
		this.sql.update(DROP, audience, key);
	}

}
