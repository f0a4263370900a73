package org.chuxin.platform.sql;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import com.baomidou.mybatisplus.autoconfigure.ConfigurationCustomizer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.ibatis.logging.nologging.NoLoggingImpl;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Opens the three pools behind one {@link DataSource} and teaches MyBatis our types. */
@Configuration(proxyBeanMethods = false)
class SqlConfiguration {

	@Bean
	DataSource dataSource(SqlSettings settings, MeterRegistry metrics) {
		return new Pools(settings, metrics);
	}

	@Bean
	ConfigurationCustomizer sqlTypes() {
		return (configuration) -> {
			configuration.setMapUnderscoreToCamelCase(true);
			configuration.setArgNameBasedConstructorAutoMapping(true);
			// At DEBUG it would write down parameters: answers, names.
			configuration.setLogImpl(NoLoggingImpl.class);
			configuration.getTypeHandlerRegistry().register(Instant.class, new InstantHandler());
		};
	}

	private static final class Pools extends AbstractRoutingDataSource implements DisposableBean {

		private final Map<Pool, HikariDataSource> pools = new EnumMap<>(Pool.class);

		Pools(SqlSettings settings, MeterRegistry metrics) {
			for (Pool pool : Pool.values()) {
				this.pools.put(pool, new HikariDataSource(configuration(pool, settings, metrics)));
			}
			setTargetDataSources(Map.copyOf(this.pools));
			initialize();
		}

		@Override
		protected Object determineCurrentLookupKey() {
			return Pool.current();
		}

		@Override
		public void destroy() {
			this.pools.values().forEach(HikariDataSource::close);
		}

		private static HikariConfig configuration(Pool pool, SqlSettings settings, MeterRegistry metrics) {
			HikariConfig configuration = new HikariConfig();
			configuration.setPoolName(pool.name().toLowerCase(Locale.ROOT));
			configuration.setJdbcUrl(settings.url());
			configuration.setUsername(settings.user());
			configuration.setPassword(settings.password());
			configuration.setMaximumPoolSize(settings.size(pool));
			configuration.setMinimumIdle(1);
			configuration.setConnectionTimeout(settings.connectionTimeout().toMillis());
			configuration.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
			configuration.setConnectionInitSql("SET SESSION innodb_lock_wait_timeout = 3, time_zone = '+00:00'");
			configuration.addDataSourceProperty("socketTimeout", "10000");
			configuration.addDataSourceProperty("connectTimeout", "2000");
			configuration.addDataSourceProperty("useServerPrepStmts", String.valueOf(pool == Pool.LANES));
			configuration.addDataSourceProperty("prepStmtCacheSize", "2048");
			// lanes do nothing outside of transactions, and switching costs a question
			// each time
			configuration.setAutoCommit(pool != Pool.LANES);
			configuration.setMetricRegistry(metrics);
			return configuration;
		}

	}

}
