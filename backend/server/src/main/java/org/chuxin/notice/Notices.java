package org.chuxin.notice;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.sql.RowsSql;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people something: a line in the inbox, and a row that WeChat may deliver; usable
 * in lanes. May block.
 */
@Component
public class Notices {

	/** Rows of one portion; a plan for many is told in as many transactions. */
	public static final int PORTION = 500;

	private static final RowsSql INBOX = new RowsSql("""
			INSERT INTO inbox_message (recipient_id, message_key, topic, title, text, page, created_at)
			VALUES {(?, ?, ?, ?, ?, ?, ?)} ON DUPLICATE KEY UPDATE created_at = created_at""");

	private static final RowsSql OUTBOX = new RowsSql("""
			INSERT INTO outbox_message (recipient_id, message_key, topic, urgent, not_before, created_at)
			VALUES {(?, ?, ?, ?, ?, ?)} ON DUPLICATE KEY UPDATE created_at = created_at""");

	private static final Comparator<Message> BY_KEY = Comparator.comparingLong(Message::recipientId)
		.thenComparing(Message::key);

	private final JdbcOperations sql;

	private final OpenAccounts accounts;

	private final Clock clock;

	Notices(JdbcOperations sql, OpenAccounts accounts, Clock clock) {
		this.sql = sql;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * Tells people something, inside the caller's transaction. A known key of a recipient
	 * changes nothing, and who closed their account is told nothing.
	 * @param messages for anybody, in any order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(Collection<Message> messages) {
		Instant now = Instant.now(this.clock);
		Set<Message> folded = new TreeSet<>(BY_KEY);
		folded.addAll(messages);
		List<Message> sorted = List.copyOf(folded);
		for (int from = 0; from < sorted.size(); from += PORTION) {
			tell(sorted.subList(from, Math.min(sorted.size(), from + PORTION)), now);
		}
	}

	private void tell(List<Message> portion, Instant now) {
		Set<Long> open = this.accounts.hold(portion.stream().map(Message::recipientId).toList());
		List<Message> told = portion.stream().filter((message) -> open.contains(message.recipientId())).toList();
		INBOX
			.each(told,
					(row, message) -> row.id(message.recipientId())
						.text(message.key())
						.text(message.topic().name())
						.text(message.title())
						.text(message.text())
						.text(message.page())
						.instant(now))
			.forEach((part) -> this.sql.execute(part, PreparedStatement::executeUpdate));
		OUTBOX
			.each(told.stream().filter((message) -> message.topic().delivered()).toList(),
					(row, message) -> row.id(message.recipientId())
						.text(message.key())
						.text(message.topic().name())
						.number(message.urgent() ? 1 : 0)
						.instant(now)
						.instant(now))
			.forEach((part) -> this.sql.execute(part, PreparedStatement::executeUpdate));
	}

}
