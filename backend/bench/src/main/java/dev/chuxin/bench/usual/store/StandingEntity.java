package dev.chuxin.bench.usual.store;

import java.time.Instant;
import java.time.LocalDateTime;

import dev.chuxin.bench.usual.store.Ids.StandingId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.chuxin.points.Standing;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Where a resident stands. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(name = "standing")
@SuppressWarnings({ "NullAway.Init", "UnusedVariable" }) // Hibernate fills and reads the
															// fields
public class StandingEntity {

	@EmbeddedId
	private StandingId id;

	private int score;

	private int seconds;

	private @Nullable LocalDateTime finishedAt;

	private int counted;

	@Column(insertable = false, updatable = false)
	private boolean listed;

	private long revision;

	protected StandingEntity() {
	}

	/** A first one. */
	public StandingEntity(StandingId id) {
		this.id = id;
	}

	/** Books what counts now. */
	public Standing book(int score, int seconds, Instant finishedAt, int counted) {
		this.score = score;
		this.seconds = seconds;
		this.finishedAt = QuizEntity.column(finishedAt);
		this.counted = counted;
		this.revision++;
		return new Standing(this.id.contestId(), this.id.residentId(), score, seconds, finishedAt, counted, this.listed,
				this.revision);
	}

}
