package org.chuxin.identity.volunteer;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import org.chuxin.identity.access.Limits;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.platform.secret.MasterKey;
import org.chuxin.identity.volunteer.problem.VolunteerProblems;
import org.chuxin.platform.web.Problem;
import org.chuxin.wechat.Phone;
import org.chuxin.wechat.WeChat;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Has WeChat say which number is behind a code; may block. */
@Component
class PhoneChecks {

	private static final int MOST_AT_ONCE = 32;

	private final Semaphore checks = new Semaphore(MOST_AT_ONCE);

	private final Registrations registrations;

	private final WeChat weChat;

	private final Limits limits;

	private final MasterKey key;

	PhoneChecks(Registrations registrations, WeChat weChat, Limits limits, MasterKey key) {
		this.registrations = registrations;
		this.weChat = weChat;
		this.limits = limits;
		this.key = key;
	}

	/**
	 * The number behind a code, which works once; a repeated request needs it no more.
	 * @param residentId whose number it is
	 * @param code what the mini-program sent
	 * @return the number, or null when the one that is kept is right
	 */
	@Nullable Checked check(long residentId, @Nullable String code) {
		byte[] mac = (code != null) ? this.key.mac("phone-code", code) : null;
		if (this.registrations.hasPhone(residentId, mac)) {
			return null;
		}
		if (code == null || mac == null) {
			throw VolunteerProblems.phoneNeeded();
		}
		this.limits.phone(residentId);
		return switch (asked(code)) {
			case Phone.Verified(String number) -> new Checked(number, mac);
			case Phone.CodeInvalid _ -> throw VolunteerProblems.phoneCodeInvalid();
			case Phone.TooOften _ -> throw IdentityProblems.tooManyRequests(Duration.ofSeconds(30));
			case Phone.Unavailable _ -> throw IdentityProblems.weChatUnavailable();
		};
	}

	private Phone asked(String code) {
		// a slow WeChat must not take every thread
		if (!this.checks.tryAcquire()) {
			throw Problem.busy(Duration.ofSeconds(2));
		}
		try {
			return this.weChat.phone(code);
		}
		finally {
			this.checks.release();
		}
	}

	/** A number that WeChat verified, and what is kept of the code that named it. */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Checked(String phone, byte[] codeMac) {

		@Override
		public String toString() {
			return "Checked";
		}

	}

}
