package org.chuxin.notice.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.chuxin.identity.Caller;
import org.chuxin.notice.inbox.InboxView.Unread;
import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** May block. Shows residents what they were told. */
@RestController
@RequestMapping("/api/v1/me/inbox")
class InboxController {

	private final Inbox inbox;

	InboxController(Inbox inbox) {
		this.inbox = inbox;
	}

	/**
	 * Messages, newest first.
	 * @param caller the resident
	 * @param cursor where the page begins
	 * @return a page of them, and how many of all are unread
	 */
	@GetMapping
	InboxView listInbox(Caller.Resident caller, @RequestParam(required = false) @Nullable String cursor) {
		return this.inbox.newestFirst(caller.id(), cursor);
	}

	/**
	 * Reads a message; a repetition keeps the first time.
	 * @param caller the resident
	 * @param messageId the message
	 * @return how many are unread now
	 */
	@PutMapping("/{messageId}/read")
	Unread readMessage(Caller.Resident caller, @PathVariable String messageId) {
		return this.inbox.read(caller.id(), id(messageId));
	}

	/**
	 * Reads a message and all before it; what came later, unseen, stays unread.
	 * @param caller the resident
	 * @param range up to which one
	 * @return how many are unread now
	 */
	@PutMapping("/read")
	Unread readMessages(Caller.Resident caller, @RequestBody @Valid Range range) {
		return this.inbox.readUpTo(caller.id(), id(range.upTo()));
	}

	private static long id(String messageId) {
		return Ids.parse(messageId).orElseThrow(InboxProblems::messageNotFound);
	}

	/**
	 * Messages up to one.
	 *
	 * @param upTo the newest that was seen
	 */
	record Range(@NotNull(message = "缺少消息编号。") @Pattern(regexp = "[A-Za-z0-9_-]{11}",
			message = "消息编号不对，请刷新后再试。") String upTo) {
	}

}
