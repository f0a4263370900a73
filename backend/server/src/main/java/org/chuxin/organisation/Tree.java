package org.chuxin.organisation;

/** One of the two trees; every roll-up names the one that it uses. */
public enum Tree {

	/** Party organisations. */
	PARTY,

	/** Government, departments, streets and communities. */
	ADMINISTRATION

}
