package org.chuxin.harness;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.chuxin.ChuxinApplication;
import org.chuxin.platform.TimeSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** A server instance inside the test's process, on free ports. */
public final class RunningServer implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private RunningServer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts an instance.
	 * @param surroundings the parts it talks to
	 * @param settings settings that differ from the usual
	 * @return the instance, serving
	 */
	public static RunningServer start(Surroundings surroundings, Map<String, String> settings) {
		return start(surroundings, settings, (_) -> {
		});
	}

	/**
	 * Starts an instance with beans of the test's own.
	 * @param surroundings the parts it talks to
	 * @param settings settings that differ from the usual
	 * @param beans registers them
	 * @return the instance, serving
	 */
	public static RunningServer start(Surroundings surroundings, Map<String, String> settings,
			Consumer<GenericApplicationContext> beans) {
		EventLoops.guard();
		Map<String, String> all = new HashMap<>(surroundings.settings());
		all.putAll(settings);
		ApplicationContextInitializer<GenericApplicationContext> own = (context) -> {
			context.registerBean(TimeSource.class, () -> surroundings::clock);
			context.registerBean(ReactorResourceFactory.class, RunningServer::ownEventLoops);
			beans.accept(context);
		};
		return new RunningServer(new SpringApplicationBuilder(ChuxinApplication.class).initializers(own)
			.registerShutdownHook(false)
			.run(all.entrySet()
				.stream()
				.map((each) -> "--" + each.getKey() + "=" + each.getValue())
				.toArray(String[]::new)));
	}

	/** Closing one instance must not take the event loops of another. */
	private static ReactorResourceFactory ownEventLoops() {
		ReactorResourceFactory loops = new ReactorResourceFactory();
		loops.setUseGlobalResources(false);
		return loops;
	}

	/**
	 * Where the API is.
	 * @return address without a slash at the end
	 */
	public String url() {
		return "http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port") + "/api/v1";
	}

	/**
	 * Where health and metrics are.
	 * @return address without a slash at the end
	 */
	public String managementUrl() {
		return "http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.management.port") + "/actuator";
	}

	/**
	 * A bean of the instance.
	 * @param type its type
	 * @param <T> its type
	 * @return the bean
	 */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * The instance's beans.
	 * @return its context
	 */
	public ConfigurableApplicationContext context() {
		return this.context;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
