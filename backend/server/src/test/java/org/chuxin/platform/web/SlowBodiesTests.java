package org.chuxin.platform.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlowBodiesTests {

	private static final long NOTHING_SCHEDULED = -1;

	private final EmbeddedChannel channel = new EmbeddedChannel(new SlowBodies(Duration.ofSeconds(60)));

	@Test
	void aRequestThatArrivesAtOnceLeavesNothingBehind() {
		this.channel.writeInbound(request(), LastHttpContent.EMPTY_LAST_CONTENT);
		assertThat(this.channel.runScheduledPendingTasks()).isEqualTo(NOTHING_SCHEDULED);
	}

	@Test
	void aBodyThatArrivesLaterButInTimeLeavesNothingBehind() {
		this.channel.writeInbound(request());
		assertThat(this.channel.runScheduledPendingTasks()).isPositive();
		this.channel.writeInbound(new DefaultHttpContent(Unpooled.EMPTY_BUFFER));
		this.channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
		assertThat(this.channel.runScheduledPendingTasks()).isEqualTo(NOTHING_SCHEDULED);
		assertThat(this.channel.isOpen()).isTrue();
	}

	@Test
	void piecesOfABodyBuyNoTime() {
		this.channel.freezeTime();
		this.channel.writeInbound(request());
		this.channel.advanceTimeBy(59, TimeUnit.SECONDS);
		this.channel.writeInbound(new DefaultHttpContent(Unpooled.EMPTY_BUFFER));
		this.channel.advanceTimeBy(1, TimeUnit.SECONDS);
		this.channel.runScheduledPendingTasks();
		assertThat(this.channel.isOpen()).isFalse();
	}

	@Test
	void aConnectionThatEndsLeavesNothingBehind() {
		this.channel.writeInbound(request());
		this.channel.close().syncUninterruptibly();
		assertThat(this.channel.runScheduledPendingTasks()).isEqualTo(NOTHING_SCHEDULED);
	}

	private static DefaultHttpRequest request() {
		return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
	}

}
