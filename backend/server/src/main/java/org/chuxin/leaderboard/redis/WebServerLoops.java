package org.chuxin.leaderboard.redis;

import java.util.concurrent.TimeUnit;

import io.lettuce.core.resource.EventLoopGroupProvider;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import reactor.netty.http.HttpResources;
import reactor.netty.resources.LoopResources;

/** Lends the web server's event loops to Redis' driver, which must not end them. */
final class WebServerLoops implements EventLoopGroupProvider {

	@SuppressWarnings("unchecked")
	@Override
	public <T extends EventLoopGroup> T allocate(Class<T> type) {
		return (T) HttpResources.get().onServer(LoopResources.DEFAULT_NATIVE);
	}

	@Override
	public int threadPoolSize() {
		return LoopResources.DEFAULT_IO_WORKER_COUNT;
	}

	@Override
	public Future<Boolean> release(EventExecutorGroup group, long quietPeriod, long timeout, TimeUnit unit) {
		return GlobalEventExecutor.INSTANCE.newSucceededFuture(true);
	}

	@Override
	public Future<Boolean> shutdown(long quietPeriod, long timeout, TimeUnit unit) {
		return GlobalEventExecutor.INSTANCE.newSucceededFuture(true);
	}

}
