package dev.chuxin.bench.usual.store;

import java.time.LocalDateTime;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivityState;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An activity. */
@Entity
@DynamicUpdate
@Table(name = "activity")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class ActivityEntity {

	@Id
	private long id;

	private String code;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private ActivityState state;

	private int version;

	private String settings;

	private long organisationId;

	private long authorId;

	private LocalDateTime startsAt;

	private LocalDateTime endsAt;

	private long lastTicket;

	private @Nullable LocalDateTime endedAt;

	private @Nullable String reason;

	private @Nullable String series;

	/** The activity as rules want it. */
	public ActivityRow row() {
		return new ActivityRow(this.id, this.code, this.state, this.version, this.settings, this.organisationId,
				this.authorId, QuizEntity.utc(this.startsAt), QuizEntity.utc(this.endsAt), this.lastTicket,
				(this.endedAt != null) ? QuizEntity.utc(this.endedAt) : null, this.reason, this.series);
	}

	/** Notes the number of the last sign-up. */
	public void lastTicket(long ticket) {
		this.lastTicket = ticket;
	}

}
