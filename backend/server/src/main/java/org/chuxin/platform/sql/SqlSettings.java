package org.chuxin.platform.sql;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where SQL is and how many connections each purpose has.
 *
 * @param url JDBC address of a MariaDB 11.4 or newer
 * @param user the account
 * @param password its password
 * @param lanes connections for group commit, one for each lane
 * @param requests connections for plain requests and cache loaders
 * @param jobs connections for jobs
 * @param connectionTimeout how long to wait for a connection before answering 503
 */
@ConfigurationProperties("chuxin.sql")
public record SqlSettings(String url, String user, String password, @DefaultValue("12") int lanes,
		@DefaultValue("8") int requests, @DefaultValue("4") int jobs, @DefaultValue("2s") Duration connectionTimeout) {

	int size(Pool pool) {
		return switch (pool) {
			case LANES -> this.lanes;
			case REQUESTS -> this.requests;
			case JOBS -> this.jobs;
		};
	}

}
