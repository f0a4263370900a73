package org.chuxin.audit;

import java.time.Instant;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import org.jspecify.annotations.Nullable;

/** One act as it is kept; append-only. */
@TableName("audit_entry")
record AuditEntry(@TableId(type = IdType.AUTO) @Nullable Long id, Instant at, long actorId, String actorName,
		String source, String action, String subject, @Nullable String beforeState, @Nullable String afterState) {
}
