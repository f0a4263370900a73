package org.chuxin.quiz.marking;

/**
 * What an incomplete multiple choice earns (DOMAIN.md D3); a wrong option always earns 0.
 */
public enum MarkingRule {

	/** Nothing unless all right options are chosen. */
	ALL_OR_NOTHING,

	/** Half the marks. */
	HALF,

	/** The marks in proportion to the right options chosen. */
	PER_OPTION

}
