package dev.chuxin.bench.raw;

import java.nio.charset.StandardCharsets;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;

/**
 * A Netty handler that takes a body and answers as many bytes as a hand-in's answer has.
 */
public final class BareNetty {

	private static final ByteBuf ANSWER = Unpooled.unreleasableBuffer(Unpooled.directBuffer()
		.writeBytes(("{\"quizId\":\"bench-quiz\",\"filler\":\"" + "x".repeat(300) + "\"}")
			.getBytes(StandardCharsets.US_ASCII))
		.asReadOnly());

	private static final int MAX_BODY = 128 * 1024;

	private BareNetty() {
	}

	/** Serves until the process ends; the only argument names the port. */
	public static void main(String[] arguments) throws InterruptedException {
		int port = Integer.parseInt(arguments[0].substring(arguments[0].indexOf('=') + 1));
		boolean epoll = Epoll.isAvailable();
		var loops = new MultiThreadIoEventLoopGroup(epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
		new ServerBootstrap().group(loops)
			.channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
			.childHandler(new ChannelInitializer<SocketChannel>() {
				@Override
				protected void initChannel(SocketChannel channel) {
					channel.pipeline()
						.addLast(new HttpServerCodec(), new HttpObjectAggregator(MAX_BODY), new Handler());
				}
			})
			.bind("127.0.0.1", port)
			.sync()
			.channel()
			.closeFuture()
			.sync();
	}

	private static final class Handler extends SimpleChannelInboundHandler<FullHttpRequest> {

		@Override
		protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
			DefaultFullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK,
					ANSWER.duplicate());
			response.headers()
				.set(HttpHeaderNames.CONTENT_TYPE, "application/json")
				.setInt(HttpHeaderNames.CONTENT_LENGTH, ANSWER.readableBytes());
			context.writeAndFlush(response).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
		}

	}

}
