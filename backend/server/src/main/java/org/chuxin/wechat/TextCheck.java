package org.chuxin.wechat;

/** What WeChat thinks of a text that a resident wrote. */
public enum TextCheck {

	/** May be shown. */
	PASS,

	/** A person decides. */
	REVIEW,

	/** Must not be shown. */
	RISKY,

	/** WeChat did not answer in a way that can be used. */
	UNAVAILABLE

}
