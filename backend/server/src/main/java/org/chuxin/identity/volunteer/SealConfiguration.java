package org.chuxin.identity.volunteer;

import org.chuxin.platform.secret.MasterKey;
import org.chuxin.platform.secret.Seal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the seal of each purpose. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

	@Bean
	Seal volunteerSeal(MasterKey key) {
		return key.seal("volunteer");
	}

}
