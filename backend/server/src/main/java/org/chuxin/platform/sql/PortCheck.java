package org.chuxin.platform.sql;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks whether health and metrics are kept from who calls the API. */
@Component
class PortCheck implements StartCheck {

	private final Environment environment;

	PortCheck(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void check(Findings findings) {
		if (ManagementPortType.get(this.environment) == ManagementPortType.SAME) {
			findings.broken("management.server.port", "everybody who reaches the API could read the metrics.",
					"set CHUXIN_MANAGEMENT_PORT to another port than CHUXIN_PORT.");
		}
	}

}
