package io.portolan.platform.database;

import io.portolan.platform.files.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What a look at the database of a data folder found: its version, or that there is none yet, and
/// the migrations that the next start will run.
public record DatabaseCheck(String version, List<String> pending) {

    public DatabaseCheck {
        pending = List.copyOf(pending);
    }

    /// Whether the folder holds no database yet.
    public boolean none() {
        return version.isEmpty();
    }

    /// Looks at the database named by `url` or else at the one in `folder`, whether its server is
    /// running or not. Refuses with `CannotStart` when it does not answer.
    public static DatabaseCheck of(Path folder, @Nullable String url) {
        if (url != null) return look(DatabaseAddress.parse(url));
        Path home = folder.toAbsolutePath().resolve("database");
        if (!Files.exists(home.resolve("18/PG_VERSION"))) return new DatabaseCheck("", List.of());
        Cluster cluster = new Cluster(home, Programs.unpackedIn(folder.resolve("programs")));
        if (cluster.serverRuns()) return look(address(cluster, cluster.serverPort()));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            return look(new DatabaseAddress(server.url(), server.user(), server.password()));
        }
    }

    private static DatabaseAddress address(Cluster cluster, int port) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE,
                Cluster.ROLE,
                cluster.password());
    }

    private static DatabaseCheck look(DatabaseAddress address) {
        DriverManagerDataSource source = DatabaseConfiguration.unlimited(address);
        try (Connection connection = source.getConnection()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            return new DatabaseCheck(version, new Migrations(source).pending());
        } catch (SQLException e) {
            throw new CannotStart(
                    "the database at " + address.shown() + " does not answer: " + e.getMessage(),
                    e);
        }
    }
}
