package dev.chuxin.bench.usual.store;

import java.time.LocalDateTime;

import dev.chuxin.bench.usual.store.Ids.SignUpId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A sign-up. */
@Entity
@Table(name = "sign_up")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class SignUpEntity {

	@EmbeddedId
	private SignUpId id;

	private long signedUpBy;

	private long ticket;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private SignUpState state;

	private long organisationId;

	private LocalDateTime signedUpAt;

	private LocalDateTime changedAt;

	private @Nullable String reason;

	protected SignUpEntity() {
	}

	/** A new one. */
	public SignUpEntity(SignUp signUp) {
		this.id = new SignUpId(signUp.activityId(), signUp.residentId());
		this.signedUpBy = signUp.signedUpBy();
		this.ticket = signUp.ticket();
		this.state = signUp.state();
		this.organisationId = signUp.organisationId();
		this.signedUpAt = QuizEntity.column(signUp.signedUpAt());
		this.changedAt = QuizEntity.column(signUp.changedAt());
		this.reason = signUp.reason();
	}

	/** The sign-up as rules want it. */
	public SignUp row() {
		return new SignUp(this.id.activityId(), this.id.residentId(), this.signedUpBy, this.ticket, this.state,
				this.organisationId, QuizEntity.utc(this.signedUpAt), QuizEntity.utc(this.changedAt), this.reason);
	}

}
