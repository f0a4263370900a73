package org.chuxin.leaderboard.redis;

import java.util.Properties;

import org.chuxin.platform.sql.StartCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Looks whether Redis would drop a part of a board that we believe complete. A missing
 * Redis breaks no promise.
 */
@Component
class EvictionCheck implements StartCheck {

	private static final Logger log = LoggerFactory.getLogger(EvictionCheck.class);

	private final StringRedisTemplate redis;

	EvictionCheck(StringRedisTemplate redis) {
		this.redis = redis;
	}

	@Override
	public void check(Findings findings) {
		try {
			Properties policy = this.redis
				.execute((org.springframework.data.redis.connection.RedisConnection connection) -> connection
					.serverCommands()
					.getConfig("maxmemory-policy"));
			String value = (policy != null) ? policy.getProperty("maxmemory-policy", "") : "";
			if (!value.equals("noeviction")) {
				findings.broken("maxmemory-policy=" + value, "boards would lose residents silently.",
						"set maxmemory-policy noeviction in Redis.");
			}
		}
		catch (DataAccessException ex) {
			log.warn("Redis does not tell whether it evicts; boards are read from SQL while it is away: {}",
					ex.toString());
		}
	}

}
