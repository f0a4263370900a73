package dev.chuxin.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.chuxin.bench.host.ChildJvm;
import io.netty.util.Version;

import org.springframework.boot.SpringBootVersion;

/** On what the figures were measured. */
final class Machine {

	private Machine() {
	}

	static Map<String, Object> describe() {
		Map<String, Object> machine = new LinkedHashMap<>();
		machine.put("processor", cpuInfo("/proc/cpuinfo", "model name"));
		machine.put("processors", Runtime.getRuntime().availableProcessors());
		machine.put("memory", cpuInfo("/proc/meminfo", "MemTotal"));
		machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
		machine.put("java", System.getProperty("java.vm.version"));
		machine.put("flags", ChildJvm.FLAGS);
		machine.put("springBoot", String.valueOf(SpringBootVersion.getVersion()));
		machine.put("netty", Version.identify().values().stream().findFirst().map(Version::artifactVersion).orElse(""));
		machine.put("hibernate", org.hibernate.Version.getVersionString());
		return machine;
	}

	static String line() {
		return Runtime.getRuntime().availableProcessors() + " × " + cpuInfo("/proc/cpuinfo", "model name")
				+ ", shared by client, server and database; Java " + Runtime.version().feature();
	}

	private static String cpuInfo(String file, String key) {
		try {
			return Files.readString(Path.of(file))
				.lines()
				.filter((line) -> line.startsWith(key))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown");
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

}
