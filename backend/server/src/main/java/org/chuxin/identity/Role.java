package org.chuxin.identity;

/** What an organiser does; an account has one role. The list is final. */
public enum Role {

	/** Accounts and settings; no content. */
	ADMINISTRATOR,

	/** Question bank, quizzes, nicknames. */
	CONTENT_EDITOR,

	/** Activities and their hours. */
	ACTIVITY_ORGANISER,

	/** Notices. */
	NOTICE_SENDER,

	/** Guidance group (巡回指导组): reads, and writes own notes. */
	GUIDE,

	/** Reads the audit trail, nothing else. */
	AUDITOR

}
