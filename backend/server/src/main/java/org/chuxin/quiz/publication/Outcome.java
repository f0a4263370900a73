package org.chuxin.quiz.publication;

import java.util.List;

import org.chuxin.quiz.marking.QuestionKind;

/** What became of an organiser's act. */
public sealed interface Outcome {

	/** Done, now or before. */
	record Done(QuizRow quiz, boolean created, List<String> warnings) implements Outcome {
	}

	/** There is no such quiz. */
	record Unknown() implements Outcome {
	}

	/** Only drafts change. */
	record NotADraft() implements Outcome {
	}

	/** It is over. */
	record Closed() implements Outcome {
	}

	/** Residents do not see it yet. */
	record NotPublished() implements Outcome {
	}

	/** The bank holds fewer questions of a kind than one paper needs. */
	record PoolTooSmall(QuestionKind kind, int needed, int there) implements Outcome {
	}

}
