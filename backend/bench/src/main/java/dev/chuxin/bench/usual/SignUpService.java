package dev.chuxin.bench.usual;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.chuxin.bench.usual.store.ActivityEntity;
import dev.chuxin.bench.usual.store.Ids.SignUpId;
import dev.chuxin.bench.usual.store.Repositories;
import dev.chuxin.bench.usual.store.SignUpEntity;
import jakarta.persistence.EntityManager;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.roll.Application;
import org.chuxin.activity.roll.Diary;
import org.chuxin.activity.roll.Policies;
import org.chuxin.activity.roll.Refusal;
import org.chuxin.activity.roll.Roll;
import org.chuxin.activity.roll.Seats;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.chuxin.activity.signup.SignUpView;
import org.chuxin.identity.Volunteer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs one resident up in one transaction, which locks the activity's row; for
 * activities that are open to all residents and have no quotas.
 */
@Service
class SignUpService {

	private final Map<String, ActivitySettings> settings = new ConcurrentHashMap<>();

	private final Repositories.Activities activities;

	private final Repositories.SignUps signUps;

	private final EntityManager entities;

	private final JsonMapper json;

	SignUpService(Repositories.Activities activities, Repositories.SignUps signUps, EntityManager entities,
			JsonMapper json) {
		this.activities = activities;
		this.signUps = signUps;
		this.entities = entities;
		this.json = json;
	}

	@Transactional
	SignUpView signUp(String code, long residentId, Instant now) {
		ActivityEntity entity = this.activities.lock(code).orElseThrow(Refusal.ACTIVITY_NOT_FOUND::problem);
		this.signUps.meet(residentId);
		ActivityRow activity = entity.row();
		SignUp earlier = this.signUps.findById(new SignUpId(activity.id(), residentId))
			.map(SignUpEntity::row)
			.orElse(null);
		int queue = this.signUps.queue(activity.id());
		if (earlier != null && earlier.state().stands()) {
			return view(activity, earlier, this.signUps.ahead(activity.id(), earlier.ticket()), now);
		}
		ActivitySettings settings = this.settings.computeIfAbsent(activity.settings(),
				(text) -> this.json.readValue(text, ActivitySettings.class));
		Diary diary = diary(residentId);
		Application wish = new Application(activity, settings, residentId, List.of(residentId),
				Map.of(residentId, new Volunteer(residentId, false, null, null, false)),
				(earlier != null && earlier.state() != SignUpState.WITHDRAWN) ? Set.of(residentId) : Set.of(), true,
				true, queue, (person) -> diary.clashes(person, held(activity)), now);
		Policies.refuse(wish).ifPresent((refusal) -> {
			throw refusal.problem();
		});
		Seats seats = new Seats(settings.capacity(), Map.of(), (_) -> Seats.NONE);
		seats.take(Seats.NONE, this.signUps.seated(activity.id()));
		Roll roll = new Roll(activity.id(), seats, activity.lastTicket(), queue);
		SignUp signUp = roll.signUp(Map.of(residentId, Seats.NONE), residentId, settings.approval(), now).getFirst();
		entity.lastTicket(roll.lastTicket());
		this.entities.persist(new SignUpEntity(signUp));
		return view(activity, signUp, queue, now);
	}

	private Diary diary(long residentId) {
		Diary diary = new Diary(Duration.ZERO);
		this.signUps.held(residentId).forEach((activity) -> diary.hold(residentId, held(activity.row())));
		return diary;
	}

	private static SignUpView view(ActivityRow activity, SignUp signUp, int ahead, Instant now) {
		return SignUpView.of(activity, List.of(signUp), signUp.residentId(), ahead, now);
	}

	private static Diary.Held held(ActivityRow activity) {
		return new Diary.Held(activity.id(), activity.startsAt(), activity.endsAt());
	}

}
