package org.chuxin.quiz.answer;

import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.GroupCommit;
import org.chuxin.platform.commit.Lane;
import org.chuxin.quiz.attempt.Attempts;
import org.chuxin.quiz.attempt.LaneAttempts;
import org.chuxin.quiz.attempt.LaneSaves;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.publication.LiveQuizzes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the lane for saves. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

	@Bean
	Lane<Save, SaveWork.Outcome> saveLane(GroupCommit commits, LaneAttempts attempts, LaneSaves saves,
			Attempts finished, LiveQuizzes quizzes, OpenAccounts accounts) {
		return commits.lane(new SaveWork(attempts, saves, finished, quizzes, accounts));
	}

}
