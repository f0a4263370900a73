package org.chuxin.identity.nickname;

import java.time.Instant;

import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A nickname that waits for a person, beside the one that stands. */
record Wish(long id, @Nullable String nickname, @Nullable String wanted, @Nullable Instant since) {

	boolean waitsFor(String text) {
		return text.equals(this.wanted);
	}

	/** Whether a decision that comes again was already carried out. */
	boolean settledAs(String text, boolean approved) {
		return this.wanted == null && approved == text.equals(this.nickname);
	}

	View view() {
		return new View(Ids.text(this.id), this.nickname, this.wanted, this.since);
	}

	/** A wish as an editor sees it. */
	record View(String residentId, @Nullable String nickname, @Nullable String wanted, @Nullable Instant since) {
	}

}
