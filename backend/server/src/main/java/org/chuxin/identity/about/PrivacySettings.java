package org.chuxin.identity.about;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which guideline residents agree to.
 *
 * @param version name of the text {@code privacy-guideline/<version>.txt}; a new one asks
 * everybody again
 */
@ConfigurationProperties("chuxin.privacy")
record PrivacySettings(@DefaultValue("2026-11b") String version) {

}
