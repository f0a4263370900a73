package dev.chuxin.bench.usual.store;

import java.util.List;
import java.util.Optional;

import dev.chuxin.bench.usual.store.Ids.AttemptId;
import dev.chuxin.bench.usual.store.Ids.EntrantId;
import dev.chuxin.bench.usual.store.Ids.LedgerId;
import dev.chuxin.bench.usual.store.Ids.SaveId;
import dev.chuxin.bench.usual.store.Ids.SignUpId;
import dev.chuxin.bench.usual.store.Ids.StandingId;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repositories of the usual way. */
public final class Repositories {

	private Repositories() {
	}

	/** Quizzes. */
	public interface Quizzes extends Repository<QuizEntity, Long> {

		/** Keeps organisers from changing it before the transaction ends. */
		@Lock(LockModeType.PESSIMISTIC_READ)
		@Query("select q from QuizEntity q where q.id = :id")
		Optional<QuizEntity> share(long id);

	}

	/** Entrants. */
	public interface Entries extends Repository<EntryEntity, EntrantId> {

		@Lock(LockModeType.PESSIMISTIC_WRITE)
		@Query("select e from EntryEntity e where e.id = :id")
		Optional<EntryEntity> lock(EntrantId id);

		/** Locks an entrant who may be new. */
		@Modifying
		@NativeQuery("""
				INSERT INTO quiz_entry (quiz_id, resident_id) VALUES (:quizId, :residentId)
				ON DUPLICATE KEY UPDATE quiz_id = VALUES(quiz_id)""")
		void enter(long quizId, long residentId);

	}

	/** Attempts. */
	public interface Attempts extends Repository<AttemptEntity, AttemptId> {

		@Lock(LockModeType.PESSIMISTIC_WRITE)
		@Query("select a from AttemptEntity a where a.id = :id")
		Optional<AttemptEntity> lock(AttemptId id);

		@Query("select a from AttemptEntity a where a.id.quizId = :quizId and a.id.residentId = :residentId order by a.id.number")
		List<AttemptEntity> of(long quizId, long residentId);

	}

	/** Saves. */
	public interface Saves extends Repository<SaveEntity, SaveId> {

		@Query("select s from SaveEntity s where s.id.quizId = :quizId and s.id.residentId = :residentId and s.id.number = :number")
		List<SaveEntity> of(long quizId, long residentId, int number);

		@Query("""
				select s from SaveEntity s where s.id.quizId = :quizId and s.id.residentId = :residentId and s.id.number = :number
				and s.id.question = :question""")
		List<SaveEntity> of(long quizId, long residentId, int number, short question);

	}

	/** Standings. */
	public interface Standings extends Repository<StandingEntity, StandingId> {

		Optional<StandingEntity> findById(StandingId id);

	}

	/** The ledger. */
	public interface Ledger extends Repository<LedgerEntity, LedgerId> {

		@Query("select l from LedgerEntity l where l.id.contestId = :contestId and l.id.residentId = :residentId")
		List<LedgerEntity> of(long contestId, long residentId);

	}

	/** Activities. */
	public interface Activities extends Repository<ActivityEntity, Long> {

		/** Keeps everybody else from giving places before the transaction ends. */
		@Lock(LockModeType.PESSIMISTIC_WRITE)
		@Query("select a from ActivityEntity a where a.code = :code")
		Optional<ActivityEntity> lock(String code);

	}

	/** Sign-ups. */
	public interface SignUps extends Repository<SignUpEntity, SignUpId> {

		Optional<SignUpEntity> findById(SignUpId id);

		/** Locks a person who may be new. */
		@Modifying
		@NativeQuery("""
				INSERT INTO participant (resident_id) VALUES (:residentId)
				ON DUPLICATE KEY UPDATE resident_id = VALUES(resident_id)""")
		void meet(long residentId);

		@Query("select count(s) from SignUpEntity s where s.id.activityId = :activityId and s.state in ('CONFIRMED', 'ATTENDED', 'ABSENT')")
		int seated(long activityId);

		@Query("select count(distinct s.ticket) from SignUpEntity s where s.id.activityId = :activityId and s.state = 'WAITING'")
		int queue(long activityId);

		@Query("""
				select count(distinct s.ticket) from SignUpEntity s
				where s.id.activityId = :activityId and s.state = 'WAITING' and s.ticket < :ticket""")
		int ahead(long activityId, long ticket);

		@Query("""
				select a from SignUpEntity s join ActivityEntity a on a.id = s.id.activityId
				where s.id.residentId = :residentId and s.state = 'CONFIRMED'""")
		List<ActivityEntity> held(long residentId);

	}

}
