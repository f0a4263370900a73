package org.chuxin.wechat;

/** What WeChat says about a log-in code. */
public sealed interface LogIn {

	/**
	 * The code was good.
	 *
	 * @param openid WeChat's name for the person in this mini-program; never leaves
	 * identity
	 */
	record LoggedIn(String openid) implements LogIn {

		@Override
		public String toString() {
			return "LoggedIn"; // an openid in a log names a person
		}

	}

	/** The code is unknown, too old or was used; a new one helps. */
	record CodeInvalid() implements LogIn {
	}

	/** WeChat holds the account for a high risk. */
	record AccountAtRisk() implements LogIn {
	}

	/** This person logs in too often. */
	record TooOften() implements LogIn {
	}

	/** WeChat did not answer in a way that can be used. */
	record Unavailable() implements LogIn {
	}

}
