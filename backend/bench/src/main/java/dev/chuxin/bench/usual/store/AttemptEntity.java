package dev.chuxin.bench.usual.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

import dev.chuxin.bench.usual.store.Ids.AttemptId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptState;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An attempt. */
@Entity
@DynamicUpdate
@Table(name = "attempt")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class AttemptEntity {

	@EmbeddedId
	private AttemptId id;

	private int quizVersion;

	private byte algorithm;

	private byte[] seed;

	private byte[] questionIds;

	private LocalDate day;

	private LocalDateTime startedAt;

	private LocalDateTime deadline;

	private LocalDateTime lateAfter;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private AttemptState state;

	private @Nullable LocalDateTime finishedAt;

	private int fullScore;

	private @Nullable Integer score;

	private @Nullable Integer seconds;

	private @Nullable Integer correct;

	private @Nullable Integer keyVersion;

	protected AttemptEntity() {
	}

	/** A new one. */
	public AttemptEntity(AttemptRow row) {
		this.id = new AttemptId(row.quizId(), row.residentId(), row.number());
		this.quizVersion = row.quizVersion();
		this.algorithm = (byte) row.algorithm();
		this.seed = row.seed();
		this.questionIds = row.questionIds();
		this.day = row.day();
		this.startedAt = QuizEntity.column(row.startedAt());
		this.deadline = QuizEntity.column(row.deadline());
		this.lateAfter = QuizEntity.column(row.lateAfter());
		this.state = row.state();
		this.fullScore = row.fullScore();
	}

	/** The attempt as rules want it. */
	public AttemptRow row() {
		return new AttemptRow(this.id.quizId(), this.id.residentId(), this.id.number(), this.quizVersion,
				this.algorithm, this.seed, this.questionIds, this.day, QuizEntity.utc(this.startedAt),
				QuizEntity.utc(this.deadline), QuizEntity.utc(this.lateAfter), this.state,
				(this.finishedAt != null) ? QuizEntity.utc(this.finishedAt) : null, this.fullScore, this.score,
				this.seconds, this.correct, this.keyVersion);
	}

	/** Keeps how it ended. */
	public void finish(AttemptRow row) {
		this.state = row.state();
		this.finishedAt = QuizEntity.column(Objects.requireNonNull(row.finishedAt()));
		this.score = row.score();
		this.seconds = row.seconds();
		this.correct = row.correct();
		this.keyVersion = row.keyVersion();
	}

}
