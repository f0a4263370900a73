package org.chuxin.leaderboard.redis;

import java.time.Duration;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;

import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
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

	/** Else each command would be a packet of its own, however many wait. */
	@Bean
	ClientResourcesBuilderCustomizer sendTogether() {
		return (resources) -> resources.nettyCustomizer(new NettyCustomizer() {
			@Override
			public void afterChannelInitialized(Channel channel) {
				channel.pipeline()
					.addFirst(new FlushConsolidationHandler(
							FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true));
			}
		});
	}

	/** Else each answer would change threads twice. */
	@Bean
	ClientResourcesBuilderCustomizer shareEventLoops() {
		return (resources) -> resources.eventLoopGroupProvider(new WebServerLoops());
	}

	/** Else a board would wait up to half a minute for a Redis that came back. */
	@Bean
	ClientResourcesBuilderCustomizer lookForRedisOften() {
		return (resources) -> resources.reconnectDelay(Delay.constant(Duration.ofMillis(500)));
	}

}
