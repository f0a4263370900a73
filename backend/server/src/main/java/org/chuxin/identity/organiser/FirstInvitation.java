package org.chuxin.identity.organiser;

/**
 * The first administrator was invited; whoever started the server hands the code over.
 *
 * @param code the code, which is shown once and kept nowhere
 */
public record FirstInvitation(String code) {

	@Override
	public String toString() {
		return "FirstInvitation";
	}

}
