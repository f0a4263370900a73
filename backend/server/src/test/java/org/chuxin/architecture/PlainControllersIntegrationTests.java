package org.chuxin.architecture;

import java.util.Map;
import java.util.concurrent.Executor;

import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

class PlainControllersIntegrationTests {

	@Test
	void plainControllersRunOnBoundedVirtualThreads() {
		try (RunningServer server = RunningServer.start(Surroundings.shared(), Map.of())) {
			Executor executor = (Executor) server.context()
				.getBean(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME);
			assertThat(executor).isInstanceOfSatisfying(SimpleAsyncTaskExecutor.class,
					(bounded) -> assertThat(bounded.getConcurrencyLimit()).isEqualTo(456));
		}
	}

}
