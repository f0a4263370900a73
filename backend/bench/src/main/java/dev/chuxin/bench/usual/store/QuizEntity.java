package dev.chuxin.bench.usual.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.chuxin.quiz.publication.PublicationState;
import org.chuxin.quiz.publication.QuizRow;
import org.jspecify.annotations.Nullable;

/** A quiz. */
@Entity
@Table(name = "quiz")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class QuizEntity {

	@Id
	private long id;

	private String code;

	private String state;

	private int version;

	private int keyVersion;

	private LocalDateTime opensAt;

	private LocalDateTime closesAt;

	private @Nullable LocalDateTime closedAt;

	/** What is in force. */
	public QuizRow row() {
		return new QuizRow(this.id, this.code, PublicationState.valueOf(this.state), this.version, this.keyVersion, "",
				utc(this.opensAt), utc(this.closesAt), (this.closedAt != null) ? utc(this.closedAt) : null);
	}

	static Instant utc(LocalDateTime time) {
		return time.toInstant(ZoneOffset.UTC);
	}

	static LocalDateTime column(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
