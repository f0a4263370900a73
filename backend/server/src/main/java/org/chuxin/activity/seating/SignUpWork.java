package org.chuxin.activity.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.Work;

/**
 * Decides who gets a place: activities are locked first, then people, so that capacity
 * holds whatever happens at once.
 */
class SignUpWork implements Work<Command, Outcome> {

	private final SignUpRows rows;

	private final OpenAccounts accounts;

	private final Batches batches;

	SignUpWork(SignUpRows rows, OpenAccounts accounts, Batches batches) {
		this.rows = rows;
		this.accounts = accounts;
		this.batches = batches;
	}

	@Override
	public String name() {
		return "sign-up";
	}

	@Override
	public List<Outcome> decide(List<Command> commands) {
		Set<Long> people = new TreeSet<>();
		commands.forEach((command) -> {
			people.addAll(command.people());
			command.asking().ifPresent(people::add);
			if (command instanceof Command.Withdraw || command instanceof Command.Decide) {
				people.addAll(this.rows.companions(command.activityId(), command.people()));
			}
		});
		Set<Long> freeing = freeing(commands);
		Set<Long> activities = new TreeSet<>(freeing);
		commands.forEach((command) -> activities.add(command.activityId()));
		Batch batch = this.batches.open(activities, freeing, people, this.accounts.hold(people));
		List<Outcome> outcomes = new ArrayList<>(commands.size());
		commands.forEach((command) -> outcomes.add(batch.decide(command)));
		// who waits elsewhere is read from what is written
		batch.write();
		batch.promote(commands.stream().map(Command::at).max(Comparator.naturalOrder()).orElseThrow());
		batch.write();
		batch.tell();
		return outcomes.stream().map(batch::settled).toList();
	}

	/** Activities in which a place may become free for somebody who waits. */
	private Set<Long> freeing(List<Command> commands) {
		Set<Long> leaving = new HashSet<>();
		Set<Long> whole = new HashSet<>();
		Set<Long> freeing = new HashSet<>();
		for (Command command : commands) {
			switch (command) {
				case Command.SignUpTogether _ -> {
				}
				case Command.Withdraw withdraw -> leaving.addAll(withdraw.people());
				case Command.Decide decide -> leaving.addAll(decide.people());
				case Command.Change change -> whole.add(change.activityId());
				case Command.Cancel cancel -> whole.add(cancel.activityId());
				case Command.Close _, Command.Reconsider _ -> {
				}
			}
			if (!(command instanceof Command.SignUpTogether)) {
				freeing.add(command.activityId());
			}
		}
		freeing.addAll(this.rows.waitedFor(leaving));
		freeing.addAll(this.rows.waitedForByAllOf(whole));
		return freeing;
	}

}
