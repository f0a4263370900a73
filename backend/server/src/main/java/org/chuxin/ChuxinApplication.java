package org.chuxin;

import reactor.netty.ReactorNetty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server of one district. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ChuxinApplication {

	/**
	 * Starts the server.
	 * @param args Spring Boot's arguments
	 */
	public static void main(String[] args) {
		// more event loops than processors only wake each other
		System.setProperty(ReactorNetty.IO_WORKER_COUNT, String.valueOf(Runtime.getRuntime().availableProcessors()));
		SpringApplication.run(ChuxinApplication.class, args);
	}

}
