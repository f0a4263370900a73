package org.chuxin.activity.certificate;

/** Where a certificate is (DOMAIN.md B15). */
enum CertificateState {

	/** Stands. */
	ISSUED("有效"),

	/** Taken back by the unit. */
	WITHDRAWN("已撤回"),

	/** A newer one for the same time stands. */
	REPLACED("已被新证明替换");

	private final String text;

	CertificateState(String text) {
		this.text = text;
	}

	/** Its name for people. */
	String text() {
		return this.text;
	}

}
