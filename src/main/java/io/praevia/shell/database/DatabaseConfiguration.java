package io.praevia.shell.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** One data source for everything: domain, engine and sessions commit together. Migrations run as the login role. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSourceProperties.class, EmbeddedDatabaseProperties.class})
class DatabaseConfiguration {

    /** The pool's connections work as the restricted role, so that the application cannot rewrite the trail. */
    private static final String WORK_AS_RESTRICTED_ROLE = "set role praevia_app";

    @Bean(destroyMethod = "close")
    @Conditional(NoDatabaseUrl.class)
    EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseProperties properties) {
        return EmbeddedDatabase.start(properties);
    }

    @Bean
    DatabaseAddress databaseAddress(
            DataSourceProperties properties,
            org.springframework.beans.factory.ObjectProvider<EmbeddedDatabase> embedded,
            Environment environment) {
        DemoGuard.check(environment);
        EmbeddedDatabase local = embedded.getIfAvailable();
        return local != null
                ? new DatabaseAddress(local.url(), "postgres", "postgres")
                : new DatabaseAddress(
                        properties.determineUrl(), properties.determineUsername(), properties.determinePassword());
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource dataSource(DatabaseAddress address, EmbeddedDatabaseProperties properties) {
        HikariConfig pool = pool(address, "praevia", properties.poolSize());
        pool.setConnectionInitSql(WORK_AS_RESTRICTED_ROLE);
        HikariDataSource connectsWhenFirstUsed = new HikariDataSource();
        pool.copyStateTo(connectsWhenFirstUsed);
        return connectsWhenFirstUsed;
    }

    @Bean(destroyMethod = "close", defaultCandidate = false)
    @FlywayDataSource
    HikariDataSource migrationDataSource(DatabaseAddress address) {
        HikariConfig pool = pool(address, "migrations", 4);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return new HikariDataSource(pool);
    }

    private static HikariConfig pool(DatabaseAddress address, String name, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(size);
        pool.addDataSourceProperty("socketTimeout", "120");
        pool.addDataSourceProperty("connectTimeout", "10");
        pool.addDataSourceProperty("ApplicationName", "Praevia");
        return pool;
    }

    /** Where the database is and who logs in. */
    record DatabaseAddress(String url, String user, String password) {}
}
