package org.chuxin.activity.signup;

import java.util.OptionalLong;

import org.chuxin.activity.roll.SignUp;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of an activity's list begins; people of one ticket may stand on two pages.
 *
 * @param ticket of the last one of the page before
 * @param residentId of the last one of the page before
 */
record ListCursor(long ticket, long residentId) {

	private static final int ID = 11;

	static ListCursor parse(@Nullable String text) {
		if (text == null) {
			return new ListCursor(0, 0);
		}
		OptionalLong ticket = Ids.parse(text.substring(0, Math.min(ID, text.length())));
		OptionalLong resident = Ids.parse(text.substring(Math.min(ID, text.length())));
		if (ticket.isEmpty() || resident.isEmpty()) {
			throw Problem.invalid("cursor", "Cursor", "这一页找不到了，请从第一页重新看。");
		}
		return new ListCursor(ticket.getAsLong(), resident.getAsLong());
	}

	static String of(SignUp last) {
		return Ids.text(last.ticket()) + Ids.text(last.residentId());
	}

}
