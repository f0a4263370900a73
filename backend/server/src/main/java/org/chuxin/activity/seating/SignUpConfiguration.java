package org.chuxin.activity.seating;

import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.GroupCommit;
import org.chuxin.platform.commit.Lane;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the lane for sign-ups. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignUpSettings.class)
class SignUpConfiguration {

	@Bean
	Lane<Command, Outcome> signUpLane(GroupCommit commits, SignUpRows rows, OpenAccounts accounts, Batches batches) {
		return commits.lane(new SignUpWork(rows, accounts, batches));
	}

}
