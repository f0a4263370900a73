package org.chuxin.activity.recruitment;

import java.util.List;

import org.chuxin.platform.web.Problem.FieldError;

/** What became of an organiser's act on a draft. */
public sealed interface Drafting {

	/** Done, now or before. */
	record Done(ActivityRow activity, boolean created) implements Drafting {
	}

	/** There is no such activity. */
	record Unknown() implements Drafting {
	}

	/** It is published, so that people have to be told of changes. */
	record NotADraft(ActivityRow activity) implements Drafting {
	}

	/** Nobody asked for a second person's look, or it is over. */
	record NotInReview(ActivityRow activity) implements Drafting {
	}

	/** Another activity has this public id. */
	record Taken(String code) implements Drafting {
	}

	/** Who made it or asked for its publication cannot be the second person. */
	record OwnWork() implements Drafting {
	}

	/** Something must be filled in first (DOMAIN.md B3, B4). */
	record Missing(List<FieldError> errors) implements Drafting {
	}

	/** It would be over already. */
	record Past() implements Drafting {
	}

}
