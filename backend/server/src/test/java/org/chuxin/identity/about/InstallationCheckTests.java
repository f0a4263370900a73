package org.chuxin.identity.about;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.chuxin.platform.Installation;
import org.chuxin.platform.Installation.Mode;
import org.chuxin.platform.TimeSource;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

class InstallationCheckTests {

	private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

	@Test
	void productionWantsANameAnAddressAndARealClock() {
		this.beans.addBean("time", (TimeSource) Clock::systemUTC);
		assertThat(findings(new Installation(Mode.PRODUCTION, " ", "", null, "", false, "1.0.0"))).containsExactly(
				"chuxin.installation.district", "chuxin.installation.host", "chuxin.installation.contact",
				"TimeSource");
	}

	@Test
	void aNamedInstallationStartsWithoutItsFilingNumber() {
		assertThat(findings(new Installation(Mode.PRODUCTION, "区", "中心", null, "电话", false, "1.0.0"))).isEmpty();
	}

	@Test
	void aSandboxMayBeNameless() {
		assertThat(findings(new Installation(Mode.SANDBOX, "", "", null, "", false, "1.0.0"))).isEmpty();
	}

	private List<String> findings(Installation installation) {
		List<String> settings = new ArrayList<>();
		new InstallationCheck(installation, this.beans.getBeanProvider(TimeSource.class))
			.check((setting, _, _) -> settings.add(setting));
		return settings;
	}

}
