package org.chuxin.activity.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.chuxin.activity.seating.Command;
import org.chuxin.activity.seating.Outcome;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.identity.PersonalData;
import org.chuxin.platform.Days;
import org.chuxin.platform.commit.Lane;

import org.springframework.stereotype.Component;

/** What sign-ups keep about a resident; may block. */
@Component
class SignUpData implements PersonalData {

	private final SignUpMapper rows;

	private final Lane<Command, Outcome> lane;

	private final Clock clock;

	SignUpData(SignUpMapper rows, Lane<Command, Outcome> lane, Clock clock) {
		this.rows = rows;
		this.lane = lane;
		this.clock = clock;
	}

	@Override
	public List<String> tables() {
		return List.of("sign_up", "participant");
	}

	@Override
	public List<Section> export(long residentId) {
		return List.of(new Section("活动报名", this.rows.all(residentId).stream().map(SignUpData::row).toList()));
	}

	private static Row row(SignUp signUp) {
		return new Row("第 %d 号报名".formatted(signUp.ticket()), List.of(new Fact("状态", signUp.state().text()),
				new Fact("报名时间", Days.text(signUp.signedUpAt())), new Fact("最近变化", Days.text(signUp.changedAt()))));
	}

	/** Gives places back to those who wait. */
	@Override
	public void eraseAhead(long residentId) {
		Instant now = Instant.now(this.clock);
		List<Command> leaving = this.rows.all(residentId)
			.stream()
			.filter((each) -> each.residentId() == residentId && each.state().leavable())
			.sorted(Comparator.comparingLong(SignUp::activityId))
			.<Command>map((each) -> new Command.Withdraw(each.activityId(), residentId, List.of(each.residentId()), now,
					true))
			.toList();
		if (!leaving.isEmpty()) {
			this.lane.submitAll(leaving);
		}
	}

	@Override
	public void erase(long residentId) {
		this.rows.eraseEnded(residentId);
		this.rows.eraseParticipant(residentId);
	}

}
