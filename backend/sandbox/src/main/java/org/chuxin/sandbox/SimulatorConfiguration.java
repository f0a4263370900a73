package org.chuxin.sandbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.config.EnableWebFlux;

import org.chuxin.sandbox.control.ControlConfiguration;
import org.chuxin.sandbox.people.PeopleConfiguration;
import org.chuxin.sandbox.phone.PhoneConfiguration;
import org.chuxin.sandbox.wechat.WeChatConfiguration;

/**
 * Everything in the simulator's context, named one by one: what else lies on the class
 * path stays out.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFlux
@Import({ ControlConfiguration.class, PeopleConfiguration.class, WeChatConfiguration.class, PhoneConfiguration.class })
class SimulatorConfiguration {

}
