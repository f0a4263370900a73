package org.chuxin.organisation;

/** A person's place among the organisations; nobody has more than one of a kind. */
public enum PlaceKind {

	/** The party branch (党支部), in the party's tree. */
	BRANCH,

	/** Where they work, in the administration's tree. */
	WORK_UNIT,

	/** The community reported to (双报到), in the administration's tree. */
	COMMUNITY

}
