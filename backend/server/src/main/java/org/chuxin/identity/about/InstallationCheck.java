package org.chuxin.identity.about;

import org.chuxin.platform.Installation;
import org.chuxin.platform.TimeSource;
import org.chuxin.platform.sql.StartCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps a nameless installation, and one whose time can be moved, out of production. */
@Component
class InstallationCheck implements StartCheck {

	private static final Logger log = LoggerFactory.getLogger(InstallationCheck.class);

	private static final String NAMELESS = "residents could not see who answers for the content.";

	private final Installation installation;

	private final ObjectProvider<TimeSource> timeSource;

	InstallationCheck(Installation installation, ObjectProvider<TimeSource> timeSource) {
		this.installation = installation;
		this.timeSource = timeSource;
	}

	@Override
	public void check(Findings findings) {
		if (!this.installation.production()) {
			return;
		}
		named(findings, "chuxin.installation.district", this.installation.district());
		named(findings, "chuxin.installation.host", this.installation.host());
		named(findings, "chuxin.installation.contact", this.installation.contact());
		if (this.timeSource.getIfAvailable() != null) {
			findings.broken("TimeSource", "somebody could move the server's clock.",
					"start the server without the sandbox.");
		}
		if (this.installation.secondPerson()) {
			findings.broken("chuxin.installation.second-person",
					"the review by a second editor comes with the console; until then nothing could be published.",
					"leave it at false.");
		}
		String filingNumber = this.installation.filingNumber();
		if (filingNumber == null || filingNumber.isBlank()) {
			log.warn("chuxin.installation.filing-number is missing: the page “about” must show it once it is granted.");
		}
	}

	private static void named(Findings findings, String setting, String value) {
		if (value.isBlank()) {
			findings.broken(setting, NAMELESS, "set it.");
		}
	}

}
