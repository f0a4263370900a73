package org.chuxin.activity.seating;

import java.util.List;

import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.roll.Refusal;
import org.chuxin.activity.roll.SignUp;

/** What became of a command. */
public sealed interface Outcome {

	/**
	 * Done, now or before.
	 *
	 * @param activity as it is now
	 * @param people the sign-ups that it names
	 * @param ahead how many tickets wait before theirs, 0 unless they wait
	 */
	record Done(ActivityRow activity, List<SignUp> people, int ahead) implements Outcome {
	}

	/** Not possible. */
	record Refused(Refusal why) implements Outcome {
	}

	/** So many have a place that some would lose theirs. */
	record Overbooked(List<SignUp> losing) implements Outcome {
	}

	/** Who asked has closed the account meanwhile. */
	record AccountClosed() implements Outcome {
	}

}
