package org.chuxin.platform.web;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request does not arrive whole in time. Reactor Netty's own
 * request timeout keeps every request that was answered at once, with all that hangs on
 * it, until the timeout has passed; this one costs nothing unless a body is slow.
 */
final class SlowBodies extends ChannelInboundHandlerAdapter {

	private final Duration patience;

	private boolean arriving;

	private @Nullable Future<?> end;

	SlowBodies(Duration patience) {
		this.patience = patience;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpRequest) {
			this.arriving = true;
		}
		if (message instanceof LastHttpContent) {
			this.arriving = false;
			stop();
		}
		context.fireChannelRead(message);
	}

	@Override
	public void channelReadComplete(ChannelHandlerContext context) {
		if (this.arriving && this.end == null) {
			Runnable close = () -> context.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
			this.end = context.executor().schedule(close, this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		context.fireChannelReadComplete();
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		stop();
		context.fireChannelInactive();
	}

	private void stop() {
		if (this.end != null) {
			this.end.cancel(false);
			this.end = null;
		}
	}

}
