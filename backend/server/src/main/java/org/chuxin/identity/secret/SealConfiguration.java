package org.chuxin.identity.secret;

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
