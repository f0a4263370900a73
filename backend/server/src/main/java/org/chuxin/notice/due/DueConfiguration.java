package org.chuxin.notice.due;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.chuxin.notice.Audience;
import org.chuxin.platform.Ids;
import org.chuxin.platform.sql.Pool;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets db-scheduler up: our clock, the pool of jobs, and one task for each audience. */
@Configuration(proxyBeanMethods = false)
class DueConfiguration {

	private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

	@Bean
	com.github.kagkarlsson.scheduler.Clock planClock(Clock clock) {
		return clock::instant;
	}

	@Bean
	List<Task<?>> planTasks(ObjectProvider<Audience> audiences, DuePlan plan, Clock clock) {
		return audiences.stream().<Task<?>>map((audience) -> task(audience, plan, clock)).toList();
	}

	private static Task<Void> task(Audience audience, DuePlan plan, Clock clock) {
		return Tasks.custom(audience.name(), Void.class)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE))
			.onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
			.execute((_, context) -> plan.run(audience, context));
	}

	@Bean
	DbSchedulerCustomizer planScheduler(SecureRandom random, @Value("${db-scheduler.threads}") int threads) {
		return new Customizer("instance " + Ids.text(random.nextLong()), threads);
	}

	/** All threads of the scheduler stay within the pool of jobs. */
	private record Customizer(String instance, int threads) implements DbSchedulerCustomizer {

		@Override
		public Optional<SchedulerName> schedulerName() {
			return Optional.of(new SchedulerName.Fixed(this.instance));
		}

		@Override
		public Optional<ExecutorService> executorService() {
			return Optional.of(Executors.newFixedThreadPool(this.threads, named("plan-")));
		}

		@Override
		public Optional<ExecutorService> dueExecutor() {
			return Optional.of(Executors.newSingleThreadExecutor(named("plans-due-")));
		}

		@Override
		public Optional<ScheduledExecutorService> housekeeperExecutor() {
			return Optional.of(Executors.newScheduledThreadPool(2, named("plans-heartbeat-")));
		}

		@Override
		public Optional<JdbcCustomization> jdbcCustomization() {
			return Optional.of(new PlanColumns());
		}

		private static ThreadFactory named(String name) {
			ThreadFactory virtual = Thread.ofVirtual().name(name, 0).factory();
			return (work) -> virtual.newThread(() -> Pool.JOBS.run(work));
		}

	}

}
