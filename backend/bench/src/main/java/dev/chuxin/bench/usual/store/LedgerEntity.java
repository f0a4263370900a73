package dev.chuxin.bench.usual.store;

import java.time.Instant;
import java.time.LocalDateTime;

import dev.chuxin.bench.usual.store.Ids.LedgerId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An entry of the ledger. */
@Entity
@Immutable
@Table(name = "ledger_entry")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class LedgerEntity {

	@EmbeddedId
	private LedgerId id;

	private int amount;

	private LocalDateTime at;

	protected LedgerEntity() {
	}

	/** A new one. */
	public LedgerEntity(LedgerId id, int amount, Instant at) {
		this.id = id;
		this.amount = amount;
		this.at = QuizEntity.column(at);
	}

	/** Its key. */
	public LedgerId id() {
		return this.id;
	}

	/** Hundredths. */
	public int amount() {
		return this.amount;
	}

	/** When. */
	public Instant at() {
		return QuizEntity.utc(this.at);
	}

}
