package org.chuxin.leaderboard.redis;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;

import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the server meets a Redis that is away: it asks SQL at once. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

	/** Else every command would wait for the connection until its time is over. */
	@Bean
	LettuceClientOptionsBuilderCustomizer refuseWhileRedisIsAway() {
		return (options) -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
	}

}
