package dev.chuxin.sandbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.config.EnableWebFlux;

import dev.chuxin.sandbox.control.ControlConfiguration;
import dev.chuxin.sandbox.people.PeopleConfiguration;
import dev.chuxin.sandbox.phone.PhoneConfiguration;
import dev.chuxin.sandbox.wechat.WeChatConfiguration;

/**
 * Everything in the simulator's context, named one by one: what else lies on the class
 * path stays out.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFlux
@Import({ ControlConfiguration.class, PeopleConfiguration.class, WeChatConfiguration.class, PhoneConfiguration.class })
class SimulatorConfiguration {

}
