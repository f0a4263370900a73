package org.chuxin.platform.commit;

import java.util.concurrent.Executor;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.HttpResources;
import reactor.netty.resources.LoopResources;

/**
 * Where an answer belongs: on the event loop that asked, which can write it without
 * waking another thread.
 */
final class EventLoop {

	private static final EventLoopGroup LOOPS = HttpResources.get().onServer(LoopResources.DEFAULT_NATIVE);

	private static final Executor ELSEWHERE = (task) -> Schedulers.parallel().schedule(task);

	private EventLoop() {
	}

	/** The one that runs this, or threads for whoever asks from elsewhere. */
	static Executor current() {
		for (EventExecutor loop : LOOPS) {
			if (loop.inEventLoop()) {
				return loop;
			}
		}
		return ELSEWHERE;
	}

}
