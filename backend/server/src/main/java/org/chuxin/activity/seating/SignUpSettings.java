package org.chuxin.activity.seating;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the district.
 *
 * @param travel what has to lie between two activities of a person
 */
@ConfigurationProperties("chuxin.sign-up")
public record SignUpSettings(@DefaultValue("0s") Duration travel) {
}
