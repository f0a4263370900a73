package org.chuxin.quiz.start;

import java.security.SecureRandom;

import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.GroupCommit;
import org.chuxin.platform.commit.Lane;
import org.chuxin.quiz.attempt.LaneAttempts;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.chuxin.quiz.publication.QuizTexts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the lane for starts. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

	@Bean
	Lane<StartWork.Start, StartWork.Outcome> startLane(GroupCommit commits, LaneAttempts attempts, LiveQuizzes quizzes,
			QuizTexts texts, OpenAccounts accounts, CarriedAttempts carried, SecureRandom random) {
		return commits.lane(new StartWork(attempts, quizzes, texts, accounts, carried, random));
	}

}
