package org.chuxin.quiz.result;

import java.util.ArrayList;
import java.util.List;

import org.chuxin.identity.PersonalData;
import org.chuxin.platform.Days;
import org.chuxin.platform.Hundredths;

import org.springframework.stereotype.Component;

/** What quizzes keep about a resident; may block. */
@Component
class AttemptData implements PersonalData {

	private static final int PORTION = 1_000;

	private final AttemptDataMapper rows;

	AttemptData(AttemptDataMapper rows) {
		this.rows = rows;
	}

	@Override
	public List<String> tables() {
		return List.of("quiz_entry", "attempt", "answer_save");
	}

	@Override
	public List<Section> export(long residentId) {
		List<Row> attempts = this.rows.attempts(residentId).stream().map((attempt) -> {
			List<Fact> facts = new ArrayList<>();
			facts.add(new Fact("开始时间", Days.text(attempt.startedAt())));
			if (attempt.finishedAt() != null && attempt.score() != null) {
				facts.add(new Fact("结束时间", Days.text(attempt.finishedAt())));
				facts.add(new Fact("得分", Hundredths.decimal(attempt.score()).toPlainString()));
				facts.add(new Fact("用时（秒）", String.valueOf(attempt.seconds())));
			}
			facts.add(new Fact("保存次数", String.valueOf(attempt.saves())));
			return new Row(attempt.code() + " 第 " + attempt.number() + " 次", facts);
		}).toList();
		return List.of(new Section("答题记录", attempts));
	}

	/** Attempts stay under the random id; what the resident wrote in own words goes. */
	@Override
	public void erase(long residentId) {
		eraseAhead(residentId);
	}

	@Override
	public void eraseAhead(long residentId) {
		for (long quizId : this.rows.quizzes(residentId)) {
			int erased;
			do {
				erased = this.rows.eraseWritten(quizId, residentId, PORTION);
			}
			while (erased == PORTION);
		}
	}

}
