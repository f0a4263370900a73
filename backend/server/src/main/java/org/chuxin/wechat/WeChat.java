package org.chuxin.wechat;

import java.util.Optional;
import java.util.regex.Pattern;

import org.chuxin.wechat.Answer.Absent;
import org.chuxin.wechat.Answer.Given;
import org.chuxin.wechat.Answer.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the features ask WeChat; may block. */
public class WeChat {

	private static final Logger log = LoggerFactory.getLogger(WeChat.class);

	private static final Pattern OPENID = Pattern.compile("[A-Za-z0-9_-]{6,64}");

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");

	private static final int STALE_OPENID = 61010;

	private final MiniProgram miniProgram;

	private final Link link;

	WeChat(MiniProgram miniProgram, Link link) {
		this.miniProgram = miniProgram;
		this.link = link;
	}

	/**
	 * Trades a code of {@code wx.login} for the person behind it; a code works once.
	 * @param code what the mini-program sent
	 * @return what WeChat says
	 */
	public LogIn logIn(String code) {
		return switch (this.link.ask("a log-in", () -> Optional.ofNullable(this.miniProgram.openid(code)))) {
			case Given<Optional<String>>(Optional<String> openid) -> loggedIn(openid.orElse(""));
			case Refused<Optional<String>>(int errcode) -> refusedLogIn(errcode);
			case Absent<Optional<String>> _ -> new LogIn.Unavailable();
		};
	}

	/**
	 * Asks whether a nickname may be shown to others.
	 * @param openid who wants it
	 * @param text the nickname
	 * @return WeChat's suggestion; {@code REVIEW} also when the person's last visit is
	 * too long ago for WeChat to judge
	 */
	public TextCheck checkNickname(String openid, String text) {
		return switch (this.link.ask("a text check",
				() -> Optional.ofNullable(this.miniProgram.suggestion(openid, text)))) {
			case Given<Optional<String>>(Optional<String> suggestion) -> checked(suggestion.orElse(null));
			case Refused<Optional<String>>(int errcode) ->
				(errcode == STALE_OPENID) ? TextCheck.REVIEW : TextCheck.UNAVAILABLE;
			case Absent<Optional<String>> _ -> TextCheck.UNAVAILABLE;
		};
	}

	/**
	 * Trades a code of the button {@code getPhoneNumber} for the number that WeChat
	 * verified; a code works once.
	 * @param code what the mini-program sent
	 * @return what WeChat says
	 */
	public Phone phone(String code) {
		return switch (this.link.ask("a phone number", () -> Optional.ofNullable(this.miniProgram.phone(code)))) {
			case Given<Optional<String>>(Optional<String> number) -> verified(number.orElse(""));
			case Refused<Optional<String>>(int errcode) -> refusedPhone(errcode);
			case Absent<Optional<String>> _ -> new Phone.Unavailable();
		};
	}

	private static Phone verified(String number) {
		if (PHONE.matcher(number).matches()) {
			return new Phone.Verified(number);
		}
		log.warn("WeChat answered with a phone number of {} characters that is none", number.length());
		return new Phone.Unavailable();
	}

	private static Phone refusedPhone(int errcode) {
		return switch (errcode) {
			case 40029, 40163, 41008 -> new Phone.CodeInvalid();
			case 45011 -> new Phone.TooOften();
			default -> new Phone.Unavailable();
		};
	}

	private static LogIn loggedIn(String openid) {
		if (OPENID.matcher(openid).matches()) {
			return new LogIn.LoggedIn(openid);
		}
		log.warn("WeChat answered a log-in with an openid of {} characters that is none", openid.length());
		return new LogIn.Unavailable();
	}

	private static LogIn refusedLogIn(int errcode) {
		return switch (errcode) {
			case 40029, 40163, 41008 -> new LogIn.CodeInvalid();
			case 40226 -> new LogIn.AccountAtRisk();
			case 45011 -> new LogIn.TooOften();
			default -> new LogIn.Unavailable();
		};
	}

	private static TextCheck checked(@Nullable String suggestion) {
		return switch (suggestion) {
			case null -> TextCheck.UNAVAILABLE;
			case "pass" -> TextCheck.PASS;
			case "risky" -> TextCheck.RISKY;
			default -> TextCheck.REVIEW;
		};
	}

}
