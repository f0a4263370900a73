package org.chuxin.notice.inbox;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of inbox and outbox. */
@Mapper
interface InboxMapper {

	@Select("""
			SELECT id, topic, title, text, page, created_at, read_at FROM inbox_message
			WHERE recipient_id = #{recipientId} AND id < #{before} ORDER BY id DESC LIMIT #{most}""")
	List<InboxRow> newestBefore(@Param("recipientId") long recipientId, @Param("before") long before,
			@Param("most") int most);

	@Select("SELECT COUNT(*) FROM inbox_message WHERE recipient_id = #{recipientId} AND read_at IS NULL")
	long unread(@Param("recipientId") long recipientId);

	@Update("""
			UPDATE inbox_message SET read_at = COALESCE(read_at, #{now})
			WHERE recipient_id = #{recipientId} AND id = #{id}""")
	int read(@Param("recipientId") long recipientId, @Param("id") long id, @Param("now") Instant now);

	@Update("""
			UPDATE inbox_message SET read_at = #{now}
			WHERE recipient_id = #{recipientId} AND id <= #{id} AND read_at IS NULL""")
	void readUpTo(@Param("recipientId") long recipientId, @Param("id") long id, @Param("now") Instant now);

	/** The newest of the oldest rows of the inbox, if it is too old. */
	@Select("""
			SELECT MAX(id) FROM (SELECT id, created_at FROM inbox_message ORDER BY id LIMIT #{portion}) oldest
			WHERE created_at < #{before}""")
	@Nullable Long agedInbox(@Param("before") Instant before, @Param("portion") int portion);

	@Delete("DELETE FROM inbox_message WHERE id <= #{id} AND created_at < #{before}")
	void deleteInbox(@Param("id") long id, @Param("before") Instant before);

	/** The newest of the oldest rows of the outbox, if it is too old. */
	@Select("""
			SELECT MAX(id) FROM (SELECT id, created_at FROM outbox_message ORDER BY id LIMIT #{portion}) oldest
			WHERE created_at < #{before}""")
	@Nullable Long agedOutbox(@Param("before") Instant before, @Param("portion") int portion);

	@Delete("DELETE FROM outbox_message WHERE id <= #{id} AND created_at < #{before}")
	void deleteOutbox(@Param("id") long id, @Param("before") Instant before);

	@Select("""
			SELECT i.title, i.text, i.created_at, i.read_at, o.state FROM inbox_message i
			LEFT JOIN outbox_message o ON o.recipient_id = i.recipient_id AND o.message_key = i.message_key
			WHERE i.recipient_id = #{recipientId} ORDER BY i.id""")
	List<ExportLine> export(@Param("recipientId") long recipientId);

	@Delete("DELETE FROM inbox_message WHERE recipient_id = #{recipientId}")
	void eraseInbox(@Param("recipientId") long recipientId);

	@Delete("DELETE FROM outbox_message WHERE recipient_id = #{recipientId}")
	void eraseOutbox(@Param("recipientId") long recipientId);

	/** A line of the export. */
	record ExportLine(String title, String text, Instant createdAt, @Nullable Instant readAt, @Nullable String state) {
	}

}
