package dev.chuxin.bench.usual.store;

import java.time.LocalDateTime;

import dev.chuxin.bench.usual.store.Ids.SaveId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.chuxin.quiz.attempt.Save;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A saved answer. */
@Entity
@Immutable
@Table(name = "answer_save")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class SaveEntity {

	@EmbeddedId
	private SaveId id;

	private @Nullable Integer chosen;

	private @Nullable String written;

	private LocalDateTime savedAt;

	protected SaveEntity() {
	}

	/** A new one. */
	public SaveEntity(Save save) {
		this.id = new SaveId(save.quizId(), save.residentId(), save.number(), (short) save.question(),
				save.saveNumber());
		this.chosen = save.chosen();
		this.written = save.written();
		this.savedAt = QuizEntity.column(save.savedAt());
	}

	/** The save as rules want it. */
	public Save save() {
		return new Save(this.id.quizId(), this.id.residentId(), this.id.number(), this.id.question(),
				this.id.saveNumber(), this.chosen, this.written, QuizEntity.utc(this.savedAt));
	}

}
