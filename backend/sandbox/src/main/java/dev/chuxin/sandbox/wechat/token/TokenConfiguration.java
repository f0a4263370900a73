package dev.chuxin.sandbox.wechat.token;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The access tokens and those who give and take them.
 */
@Configuration(proxyBeanMethods = false)
@Import({ Tokens.class, TokenEndpoint.class, StableTokenEndpoint.class, TokensController.class })
public class TokenConfiguration {

}
