package org.chuxin.quiz.handin;

import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.GroupCommit;
import org.chuxin.platform.commit.Lane;
import org.chuxin.points.Standings;
import org.chuxin.quiz.attempt.LaneAttempts;
import org.chuxin.quiz.attempt.LaneSaves;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.chuxin.quiz.publication.QuizTexts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the lane for hand-ins. */
@Configuration(proxyBeanMethods = false)
class HandInConfiguration {

	@Bean
	Lane<HandInWork.HandIn, HandInWork.Outcome> handInLane(GroupCommit commits, LaneAttempts attempts, LaneSaves saves,
			LiveQuizzes quizzes, QuizTexts texts, Standings standings, OpenAccounts accounts,
			ApplicationEventPublisher events) {
		return commits.lane(new HandInWork(attempts, saves, quizzes, texts, standings, accounts, events));
	}

}
