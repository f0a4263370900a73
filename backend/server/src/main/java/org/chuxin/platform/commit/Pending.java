package org.chuxin.platform.commit;

import java.util.concurrent.Executor;

import reactor.core.publisher.MonoSink;

/** A command on its way. */
final class Pending<C, R> {

	private final C command;

	private final MonoSink<R> sink;

	private final long deadline;

	private final Executor home = EventLoop.current();

	private R result;

	private RuntimeException failure;

	/** One of result and failure is set before either is read. */
	@SuppressWarnings("NullAway.Init")
	Pending(C command, MonoSink<R> sink, long deadline) {
		this.command = command;
		this.sink = sink;
		this.deadline = deadline;
	}

	C command() {
		return this.command;
	}

	long deadline() {
		return this.deadline;
	}

	Executor home() {
		return this.home;
	}

	R result() {
		return this.result;
	}

	void succeed(R result) {
		this.result = result;
	}

	void fail(RuntimeException failure) {
		this.failure = failure;
		this.home.execute(() -> this.sink.error(failure));
	}

	void complete() {
		if (this.failure == null) {
			this.sink.success(this.result);
		}
	}

}
