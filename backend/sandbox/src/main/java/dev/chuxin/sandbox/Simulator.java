package dev.chuxin.sandbox;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

import dev.chuxin.sandbox.clock.SandboxClock;
import dev.chuxin.sandbox.people.LoginCodes;
import dev.chuxin.sandbox.people.People;
import dev.chuxin.sandbox.people.PhoneCodes;
import dev.chuxin.sandbox.phone.ServerAddress;

/**
 * The simulated WeChat with its control API and the phone page, on one port of the
 * loopback interface; starting and closing block.
 */
public final class Simulator implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final AnnotationConfigApplicationContext context;

	private final EventLoopGroup threads;

	private final DisposableServer server;

	private Simulator(AnnotationConfigApplicationContext context, EventLoopGroup threads, DisposableServer server) {
		this.context = context;
		this.threads = threads;
		this.server = server;
	}

	/**
	 * Starts the simulator in a context of its own, which knows nothing of an application
	 * in the same JVM.
	 * @param port the port, 0 for a free one
	 * @param clock the time that codes and tokens follow
	 */
	public static Simulator start(int port, SandboxClock clock) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean(SandboxClock.class, () -> clock);
		context.register(SimulatorConfiguration.class);
		context.refresh();
		HttpHandler handler = WebHttpHandlerBuilder.applicationContext(context).build();
		// Threads of its own and of a plain kind: the page's files may be read on them,
		// and
		// whoever watches the server's event loops for blocking calls does not meet them.
		EventLoopGroup threads = new MultiThreadIoEventLoopGroup(2,
				Thread.ofPlatform().daemon().name("sandbox-", 0).factory(), NioIoHandler.newFactory());
		try {
			DisposableServer server = HttpServer.create()
				.host("127.0.0.1")
				.port(port)
				.runOn((useNative) -> threads, false)
				.handle(new ReactorHttpHandlerAdapter(handler))
				.bindNow(PATIENCE);
			return new Simulator(context, threads, server);
		}
		catch (RuntimeException ex) {
			threads.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
			context.close();
			throw ex;
		}
	}

	/**
	 * The address to use instead of {@code https://api.weixin.qq.com}, without a slash at
	 * its end; the phone page is below it at {@code /phone/}.
	 */
	public String url() {
		return "http://127.0.0.1:" + this.server.port();
	}

	/**
	 * Tells the phone page where the server is, such as {@code http://127.0.0.1:8080}.
	 */
	public void serverAt(URI server) {
		this.context.getBean(ServerAddress.class).set(server);
	}

	/**
	 * Adds a person; the key is 1 to 40 letters, digits, minus and underscore.
	 * @return the person's openid, the same in each run
	 */
	public String addPerson(String key, String name) {
		return this.context.getBean(People.class).add(key, name, "").openid();
	}

	/**
	 * What wx.login gives on that person's phone; someone unknown becomes known.
	 */
	public String loginCode(String key) {
		return this.context.getBean(LoginCodes.class).issue(key);
	}

	/**
	 * What the button getPhoneNumber gives on that person's phone after a yes.
	 */
	public String phoneCode(String key) {
		return this.context.getBean(PhoneCodes.class).issue(key);
	}

	/**
	 * The clock that the simulator follows.
	 */
	public Clock clock() {
		return this.context.getBean(SandboxClock.class);
	}

	@Override
	public void close() {
		this.server.disposeNow(PATIENCE);
		this.threads.shutdownGracefully(0, PATIENCE.toSeconds(), TimeUnit.SECONDS).awaitUninterruptibly();
		this.context.close();
	}

}
