package dev.chuxin.sandbox.phone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets ten calls of one phone run at once and the others wait, as wx.request does; never
 * blocks.
 */
final class TenAtOnce {

	private static final int MOST = 10;

	private final Deque<MonoSink<Permit>> waiting = new ArrayDeque<>();

	private int running;

	<T> Mono<T> run(Mono<T> call) {
		Mono<Permit> permit = Mono.<Permit>create(this::enter).doOnDiscard(Permit.class, Permit::giveBack);
		return Mono.usingWhen(permit, (held) -> call, (held) -> Mono.fromRunnable(held::giveBack));
	}

	private void enter(MonoSink<Permit> sink) {
		sink.onCancel(() -> leave(sink));
		boolean free;
		synchronized (this) {
			free = this.running < MOST;
			if (free) {
				this.running++;
			}
			else {
				this.waiting.addLast(sink);
			}
		}
		// Outside of the lock: the call starts inside of this line.
		if (free) {
			sink.success(new Permit());
		}
	}

	private synchronized void leave(MonoSink<Permit> sink) {
		this.waiting.remove(sink);
	}

	private synchronized @Nullable MonoSink<Permit> next() {
		MonoSink<Permit> next = this.waiting.pollFirst();
		if (next == null) {
			this.running--;
		}
		return next;
	}

	/**
	 * The right to one running call.
	 */
	private final class Permit {

		private final AtomicBoolean given = new AtomicBoolean();

		void giveBack() {
			if (this.given.compareAndSet(false, true)) {
				MonoSink<Permit> next = next();
				if (next != null) {
					next.success(new Permit());
				}
			}
		}

	}

}
