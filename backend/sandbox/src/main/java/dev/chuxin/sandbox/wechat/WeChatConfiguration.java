package dev.chuxin.sandbox.wechat;

import dev.chuxin.sandbox.wechat.text.TextCheckEndpoint;
import dev.chuxin.sandbox.wechat.token.TokenConfiguration;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The parts of the simulated platform.
 */
@Configuration(proxyBeanMethods = false)
@Import({ TokenConfiguration.class, LoginEndpoint.class, PhoneEndpoint.class, TextCheckEndpoint.class, Quotas.class,
		Platform.class, PlatformFilter.class })
public class WeChatConfiguration {

}
