package dev.chuxin.sandbox.wechat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import dev.chuxin.sandbox.control.Fault;
import dev.chuxin.sandbox.control.Faults;
import dev.chuxin.sandbox.control.Journal;
import dev.chuxin.sandbox.people.DerivedIds;

/**
 * Answers a call as the platform would or as an ordered fault wants, and writes it down;
 * never blocks.
 */
final class Platform {

	// The platform really calls the character set an encoding.
	private static final String TYPE = "application/json; encoding=utf-8";

	private static final int OK = 200;

	private static final int DROPPED = 0;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Map<String, Endpoint> endpoints;

	private final Faults faults;

	private final Journal journal;

	private final DerivedIds ids;

	private final Clock clock;

	private final AtomicLong calls = new AtomicLong();

	Platform(List<Endpoint> endpoints, Faults faults, Journal journal, DerivedIds ids, Clock clock) {
		this.endpoints = endpoints.stream().collect(Collectors.toMap(Endpoint::path, Function.identity()));
		this.faults = faults;
		this.journal = journal;
		this.ids = ids;
		this.clock = clock;
	}

	Reply answer(Call call) {
		Fault fault = this.faults.next(call.path());
		Reply reply = reply(call, fault);
		this.journal.add(this.clock.instant(), call.method(), call.path(), call.query(), call.body(),
				fault.drops() ? DROPPED : reply.status(), reply.body());
		return reply;
	}

	private Reply reply(Call call, Fault fault) {
		int status = (fault.httpStatus() != null) ? fault.httpStatus() : OK;
		if (fault.errcode() != null) {
			String words = (fault.errmsg() != null) ? fault.errmsg() : WeChatError.words(fault.errcode());
			return new Reply(status, TYPE, json(Answer.refused(fault.errcode(), words)), fault);
		}
		// A broken gateway in front of the platform: the call never arrives.
		if (status != OK && fault.body() == null) {
			return new Reply(status, "text/html", "<html><h1>" + status + "</h1></html>", fault);
		}
		Endpoint endpoint = this.endpoints.get(call.path());
		String own = json((endpoint != null) ? endpoint.answer(call) : WeChatError.INVALID_URL.answer());
		String type = (fault.contentType() != null) ? fault.contentType() : TYPE;
		return new Reply(status, type, (fault.body() != null) ? fault.body() : own, fault);
	}

	private String json(Answer answer) {
		return JSON.writeValueAsString(answer.members(rid()));
	}

	private String rid() {
		String number = String.valueOf(this.calls.incrementAndGet());
		byte[] random = this.ids.bytes("rid", number);
		long groups = ByteBuffer.wrap(random).getLong();
		return "%08x-%08x-%08x".formatted(this.clock.instant().getEpochSecond(), groups >>> Integer.SIZE,
				groups & 0xffffffffL);
	}

	/**
	 * What goes over the wire.
	 */
	record Reply(int status, String contentType, String body, Fault fault) {
	}

}
