package org.chuxin.platform.commit;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens lanes: whatever queues up while a lane's last transaction ran shares its next
 * one.
 */
@Component
public class GroupCommit {

	private final TransactionTemplate transaction;

	private final MeterRegistry metrics;

	GroupCommit(PlatformTransactionManager transactions, MeterRegistry metrics) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setTimeout((int) Duration.ofSeconds(30).toSeconds());
		this.metrics = metrics;
	}

	/**
	 * Opens a lane with a thread and a connection of its own.
	 * @param work what the lane does
	 * @param <C> command
	 * @param <R> result
	 * @return the lane; a bean, so that it drains before the pools close
	 */
	public <C, R> Lane<C, R> lane(Work<C, R> work) {
		return new Lane<>(work, this.transaction, this.metrics);
	}

}
