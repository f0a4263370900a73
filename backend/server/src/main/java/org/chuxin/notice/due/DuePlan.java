package org.chuxin.notice.due;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import org.chuxin.notice.Audience;
import org.chuxin.notice.Message;
import org.chuxin.notice.Notices;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those whom a plan is for, in portions; a plan that was moved, dropped or given to
 * another instance meanwhile tells nobody any more. May block.
 */
@Component
class DuePlan {

	private final PlanMapper plans;

	private final Notices notices;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DuePlan(PlanMapper plans, Notices notices, PlatformTransactionManager transactions, Clock clock) {
		this.plans = plans;
		this.notices = notices;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * What is left to do with the row: mostly nothing, since the last portion took it
	 * away.
	 */
	CompletionHandler<Void> run(Audience audience, ExecutionContext context) {
		Execution plan = context.getExecution();
		Iterator<List<Message>> portions = portions(audience.due(plan.getId(), this.clock.instant())).iterator();
		while (portions.hasNext()) {
			if (context.getSchedulerState().isShuttingDown()) {
				return (done, operations) -> operations.reschedule(done, plan.executionTime);
			}
			if (!tell(plan, portions.next(), !portions.hasNext())) {
				break;
			}
		}
		return (_, _) -> {
		};
	}

	/** At least one portion, in whose transaction the plan ends. */
	private static List<List<Message>> portions(List<Message> messages) {
		return IntStream.rangeClosed(0, Math.max(0, messages.size() - 1) / Notices.PORTION)
			.mapToObj((number) -> messages.subList(number * Notices.PORTION,
					Math.min(messages.size(), (number + 1) * Notices.PORTION)))
			.toList();
	}

	private boolean tell(Execution plan, List<Message> portion, boolean last) {
		return Boolean.TRUE.equals(this.transaction.execute((_) -> {
			if (!Objects.equals(this.plans.lock(plan.getTaskName(), plan.getId()), plan.version)) {
				return false;
			}
			this.notices.tell(portion);
			if (last) {
				this.plans.delete(plan.getTaskName(), plan.getId());
			}
			return true;
		}));
	}

}
