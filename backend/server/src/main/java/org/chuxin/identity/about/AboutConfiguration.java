package org.chuxin.identity.about;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.chuxin.platform.Installation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the privacy guideline once. */
@Configuration(proxyBeanMethods = false)
class AboutConfiguration {

	@Bean
	PrivacyGuideline privacyGuideline(PrivacySettings settings, Installation installation) throws IOException {
		String text = new ClassPathResource("privacy-guideline/" + settings.version() + ".txt")
			.getContentAsString(StandardCharsets.UTF_8);
		return PrivacyGuideline.read(settings.version(),
				text.replace("{district}", installation.district())
					.replace("{host}", installation.host())
					.replace("{contact}", installation.contact()));
	}

}
