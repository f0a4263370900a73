package dev.chuxin.sandbox.wechat.text;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.chuxin.sandbox.people.DerivedIds;
import dev.chuxin.sandbox.people.People;
import dev.chuxin.sandbox.people.Person;
import dev.chuxin.sandbox.wechat.Answer;
import dev.chuxin.sandbox.wechat.Call;
import dev.chuxin.sandbox.wechat.Endpoint;
import dev.chuxin.sandbox.wechat.Quotas;
import dev.chuxin.sandbox.wechat.WeChatError;
import dev.chuxin.sandbox.wechat.token.Tokens;
import tools.jackson.databind.JsonNode;

/**
 * Judges texts that people want to show to others.
 */
public final class TextCheckEndpoint implements Endpoint {

	private static final long PER_MINUTE = 4000;

	private static final long PER_DAY = 2_000_000;

	private static final int LONGEST = 2500;

	private static final int LAST_SCENE = 4;

	private static final Duration FRESH = Duration.ofHours(2);

	private final Tokens tokens;

	private final People people;

	private final Quotas quotas;

	private final DerivedIds ids;

	private final Clock clock;

	TextCheckEndpoint(Tokens tokens, People people, Quotas quotas, DerivedIds ids, Clock clock) {
		this.tokens = tokens;
		this.people = people;
		this.quotas = quotas;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	public String path() {
		return "/wxa/msg_sec_check";
	}

	@Override
	public Answer answer(Call call) {
		if (!call.isPost()) {
			return WeChatError.POST_REQUIRED.answer();
		}
		return this.tokens.refuse(call.parameter("access_token")).orElseGet(() -> check(call));
	}

	private Answer check(Call call) {
		if (call.body().isEmpty()) {
			return WeChatError.EMPTY_BODY.answer();
		}
		Optional<JsonNode> body = call.json();
		if (body.isEmpty()) {
			return WeChatError.BAD_DATA.answer();
		}
		return refuseCount().or(() -> refuseBody(body.get()))
			.or(() -> refuseOpenid(body.get().path("openid").asString("")))
			.orElseGet(() -> judge(body.get()));
	}

	private Optional<Answer> refuseCount() {
		if (!this.quotas.takeInMinute(path(), PER_MINUTE) || !this.quotas.takeInDay(path(), PER_DAY)) {
			return Optional.of(WeChatError.DAY_QUOTA.answer());
		}
		return Optional.empty();
	}

	private Optional<Answer> refuseBody(JsonNode body) {
		String content = body.path("content").asString("");
		// The platform's page says number, the usual SDK sends a text, and both are
		// taken.
		if (content.isEmpty() || !body.path("version").asString("").equals("2")) {
			return Optional.of(WeChatError.BAD_DATA.answer());
		}
		int scene = body.path("scene").asInt(0);
		if (scene < 1 || scene > LAST_SCENE) {
			return Optional.of(WeChatError.INVALID_SCENE.answer());
		}
		return (content.codePointCount(0, content.length()) > LONGEST) ? Optional.of(WeChatError.TOO_LONG.answer())
				: Optional.empty();
	}

	private Optional<Answer> refuseOpenid(String openid) {
		Optional<Person> person = this.people.withOpenid(openid);
		if (person.isEmpty()) {
			return Optional.of(WeChatError.INVALID_OPENID.answer());
		}
		boolean stale = person.get().seenAt().plus(FRESH).isBefore(this.clock.instant());
		return stale ? Optional.of(WeChatError.STALE_OPENID.answer()) : Optional.empty();
	}

	private Answer judge(JsonNode body) {
		String text = Stream.of("content", "title", "nickname", "signature")
			.map((field) -> body.path(field).asString(""))
			.collect(Collectors.joining("\n"));
		Verdict verdict = Verdict.on(text);
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("errcode", 0);
		content.put("errmsg", "ok");
		content.put("result", suggestion(verdict));
		content.put("detail", details(verdict));
		content.put("trace_id", this.ids.text("trace", this.clock.instant() + text, 28));
		return Answer.of(content);
	}

	private static List<Map<String, Object>> details(Verdict verdict) {
		List<Map<String, Object>> details = new ArrayList<>();
		for (String strategy : List.of("content_model", "keyword")) {
			Map<String, Object> detail = new LinkedHashMap<>(Map.of("strategy", strategy, "errcode", 0));
			detail.putAll(suggestion(verdict));
			if (strategy.equals("content_model")) {
				detail.put("prob", 90);
			}
			else if (!verdict.keyword().isEmpty()) {
				detail.put("level", 20);
				detail.put("keyword", verdict.keyword());
			}
			details.add(detail);
		}
		return details;
	}

	private static Map<String, Object> suggestion(Verdict verdict) {
		return Map.of("suggest", verdict.suggest(), "label", verdict.label());
	}

}
