package org.chuxin.identity.session;

/** Whose session it is; decides how long it lives. */
public enum SessionKind {

	/** A resident's, on a phone of their own. */
	RESIDENT,

	/** An organiser's, on an office computer. */
	ORGANISER

}
