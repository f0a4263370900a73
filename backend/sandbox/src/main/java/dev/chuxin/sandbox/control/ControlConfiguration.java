package dev.chuxin.sandbox.control;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The parts of the control API.
 */
@Configuration(proxyBeanMethods = false)
@Import(ControlController.class)
public class ControlConfiguration {

	@Bean
	Faults faults() {
		return new Faults();
	}

	@Bean
	Journal journal() {
		return new Journal();
	}

}
