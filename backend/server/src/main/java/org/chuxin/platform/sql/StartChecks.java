package org.chuxin.platform.sql;

import java.util.ArrayList;
import java.util.List;

import org.chuxin.platform.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses to start in production, and warns elsewhere, when the surroundings would break
 * a promise; may block.
 */
@Component
class StartChecks implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(StartChecks.class);

	private final List<StartCheck> checks;

	private final Installation installation;

	StartChecks(List<StartCheck> checks, Installation installation) {
		this.checks = checks;
		this.installation = installation;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> broken = new ArrayList<>();
		for (StartCheck check : this.checks) {
			check.check((setting, reason, remedy) -> broken.add(setting + ": " + reason + " Remedy: " + remedy));
		}
		broken.forEach((finding) -> log.warn("{}", finding));
		if (this.installation.production() && !broken.isEmpty()) {
			throw new IllegalStateException("The server does not start in production: " + String.join(" | ", broken));
		}
	}

}
