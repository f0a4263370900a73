package org.chuxin.launch;

import java.util.HashMap;
import java.util.Map;

import dev.chuxin.sandbox.clock.SandboxClock;
import org.chuxin.ChuxinApplication;
import org.chuxin.platform.TimeSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The server inside the sandbox's process; starting and closing block. */
final class LaunchedServer implements AutoCloseable {

	private static final Map<String, String> USUAL = Map.ofEntries(Map.entry("server.address", "127.0.0.1"),
			Map.entry("management.server.address", "127.0.0.1"),
			Map.entry("logging.config", "classpath:org/chuxin/launch/logback.xml"),
			Map.entry("chuxin.installation.mode", "SANDBOX"), Map.entry("chuxin.installation.district", "示例区"),
			Map.entry("chuxin.installation.host", "示例区新时代文明实践中心"),
			Map.entry("chuxin.installation.filing-number", "示例备 00000000 号"),
			Map.entry("chuxin.installation.contact", "示例区新时代文明实践中心服务台，电话 000-00000000"),
			Map.entry("chuxin.organiser.print-first-invitation", "false"),
			// The printed tokens shall outlive a jump of the clock.
			Map.entry("chuxin.session.organiser-idle", "30d"), Map.entry("chuxin.session.organiser-absolute", "30d"),
			// Each filter would be measured on its own, at a tenth of a request's cost.
			Map.entry("management.observations.enable.spring.security", "false"),
			// The whole district comes from one address here.
			Map.entry("chuxin.master-key", "the key of the sandbox, 32 characters"),
			Map.entry("chuxin.limits.log-in-rate", "10000"), Map.entry("chuxin.limits.log-in-burst", "10000"));

	private final ConfigurableApplicationContext context;

	private LaunchedServer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static LaunchedServer start(Map<String, String> settings, SandboxClock clock) {
		Map<String, String> all = new HashMap<>(USUAL);
		all.putAll(settings);
		ApplicationContextInitializer<GenericApplicationContext> time = (context) -> context
			.registerBean(TimeSource.class, () -> () -> clock);
		return new LaunchedServer(new SpringApplicationBuilder(ChuxinApplication.class).initializers(time)
			.registerShutdownHook(false)
			.run(all.entrySet()
				.stream()
				.map((each) -> "--" + each.getKey() + "=" + each.getValue())
				.toArray(String[]::new)));
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	int managementPort() {
		return this.context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
	}

	/** Address of the API, without a slash at the end. */
	String url() {
		return "http://127.0.0.1:" + port() + "/api/v1";
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
