package org.chuxin.quiz.attempt;

import java.security.SecureRandom;

import org.chuxin.platform.commit.GroupCommit;
import org.chuxin.platform.commit.Lane;
import org.chuxin.points.Standings;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.chuxin.quiz.publication.QuizTexts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens one lane for each kind of work on attempts. */
@Configuration(proxyBeanMethods = false)
class AttemptConfiguration {

	@Bean
	Lane<StartWork.Start, StartWork.Outcome> startLane(GroupCommit commits, AttemptMapper attempts, LiveQuizzes quizzes,
			QuizTexts texts, SecureRandom random) {
		return commits.lane(new StartWork(attempts, quizzes, texts, random));
	}

	@Bean
	Lane<Save, SaveWork.Outcome> saveLane(GroupCommit commits, AttemptMapper attempts, SaveMapper saves,
			LiveQuizzes quizzes) {
		return commits.lane(new SaveWork(attempts, saves, quizzes));
	}

	@Bean
	Lane<HandInWork.HandIn, HandInWork.Outcome> handInLane(GroupCommit commits, AttemptMapper attempts,
			SaveMapper saves, LiveQuizzes quizzes, QuizTexts texts, Standings standings,
			ApplicationEventPublisher events) {
		return commits.lane(new HandInWork(attempts, saves, quizzes, texts, standings, events));
	}

}
