package org.chuxin.wechat;

/** What WeChat says about a code of its button {@code getPhoneNumber}. */
public sealed interface Phone {

	/**
	 * The code was good.
	 *
	 * @param number digits; with {@code +} and the country before them outside of China
	 */
	record Verified(String number) implements Phone {

		@Override
		public String toString() {
			return "Verified"; // a number in a log names a person
		}

	}

	/** The code is unknown, too old or was used; a new one helps. */
	record CodeInvalid() implements Phone {
	}

	/** WeChat is asked too often. */
	record TooOften() implements Phone {
	}

	/** WeChat did not answer in a way that can be used. */
	record Unavailable() implements Phone {
	}

}
