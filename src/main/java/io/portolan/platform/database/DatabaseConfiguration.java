package io.portolan.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.portolan.platform.files.CannotStart;
import io.portolan.platform.files.DataFolder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database of the shop: its own server or a named one, migrated before anybody gets a
/// connection.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NoServerNamed.class)
    @ConditionalOnMissingBean
    EmbeddedPostgres embeddedPostgres(DataFolder folder) {
        return EmbeddedPostgres.start(folder.path());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        DatabaseAddress address = address(settings, embedded);
        refuseUnreachable(address);
        new Migrations(unlimited(address)).run();
        return new HikariDataSource(pool(address, settings));
    }

    private static DatabaseAddress address(
            DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        if (settings.url() != null && settings.ownServer())
            return DatabaseAddress.parse(settings.url());
        EmbeddedPostgres server = embedded.getObject();
        return new DatabaseAddress(server.url(), server.user(), server.password());
    }

    private static void refuseUnreachable(DatabaseAddress address) {
        DriverManager.setLoginTimeout(10);
        try (Connection connection = unlimited(address).getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < 15)
                throw new CannotStart(
                        "The database at "
                                + address.shown()
                                + " is PostgreSQL "
                                + version
                                + ": version 15 or later is needed.");
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database at "
                            + address.shown()
                            + " cannot be reached ("
                            + firstSentence(e)
                            + "): check PORTOLAN_DATABASE_URL and that the server is running.",
                    e);
        }
    }

    private static String firstSentence(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").split("[.] ", 2)[0];
    }

    // Migrations and long work of the start: waits for locks only a moment, but may take its time.
    static DriverManagerDataSource unlimited(DatabaseAddress address) {
        DriverManagerDataSource source = new DriverManagerDataSource(address.url());
        source.setConnectionProperties(properties(address, "-c lock_timeout=2s"));
        return source;
    }

    private static HikariConfig pool(DatabaseAddress address, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(
                properties(address, "-c lock_timeout=2s -c statement_timeout=2s"));
        config.setMaximumPoolSize(settings.pool());
        config.setMinimumIdle(Math.min(4, settings.pool()));
        config.setConnectionTimeout(1_000);
        config.setInitializationFailTimeout(10_000);
        config.setMaxLifetime(30 * 60_000L);
        return config;
    }

    private static Properties properties(DatabaseAddress address, String options) {
        Properties properties = new Properties();
        if (address.user() != null) properties.setProperty("user", address.user());
        if (address.password() != null) properties.setProperty("password", address.password());
        properties.setProperty("options", options);
        properties.setProperty("ApplicationName", "portolan");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("reWriteBatchedInserts", "true");
        return properties;
    }

    /// True unless `PORTOLAN_DATABASE_URL` names a server.
    static final class NoServerNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("portolan.database.url", "").isBlank();
        }
    }
}
