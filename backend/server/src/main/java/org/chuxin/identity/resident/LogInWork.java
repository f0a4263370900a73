package org.chuxin.identity.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chuxin.identity.session.SessionKind;
import org.chuxin.identity.session.Sessions;
import org.chuxin.platform.commit.GroupCommit;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.commit.Work;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens accounts and sessions for people whom WeChat has just named: a district logs in
 * when its quiz opens.
 *
 * @param accounts accounts of residents
 * @param sessions their sessions
 */
record LogInWork(Accounts accounts, Sessions sessions) implements Work<String, LogInWork.LoggedIn> {

	@Override
	public String name() {
		return "log-in";
	}

	@Override
	public List<LoggedIn> decide(List<String> openids) {
		Map<String, Resident> residents = this.accounts.enter(openids);
		List<Resident> entered = openids.stream()
			.map((openid) -> Objects.requireNonNull(residents.get(openid)))
			.toList();
		List<Sessions.Opened> opened = this.sessions.open(SessionKind.RESIDENT,
				entered.stream().map(Resident::id).toList());
		List<LoggedIn> loggedIn = new ArrayList<>(entered.size());
		for (int i = 0; i < entered.size(); i++) {
			loggedIn.add(new LoggedIn(entered.get(i), opened.get(i)));
		}
		return loggedIn;
	}

	/**
	 * A person with a session.
	 *
	 * @param resident the account
	 * @param session just opened
	 */
	record LoggedIn(Resident resident, Sessions.Opened session) {
	}

	/** Opens the lane. */
	@Configuration(proxyBeanMethods = false)
	static class LogInConfiguration {

		@Bean
		Lane<String, LoggedIn> logInLane(GroupCommit commits, Accounts accounts, Sessions sessions) {
			return commits.lane(new LogInWork(accounts, sessions));
		}

	}

}
