package dev.chuxin.bench.usual.store;

import dev.chuxin.bench.usual.store.Ids.EntrantId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A resident who entered a quiz: the row that is locked before their attempts are. */
@Entity
@Table(name = "quiz_entry")
@SuppressWarnings({ "NullAway.Init", "UnusedVariable" }) // Hibernate fills and reads the
															// fields
public class EntryEntity {

	@EmbeddedId
	private EntrantId id;

}
