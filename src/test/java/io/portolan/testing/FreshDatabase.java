package io.portolan.testing;

import io.portolan.platform.database.EmbeddedPostgres;
import io.portolan.platform.files.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// One PostgreSQL server for all tests of this process, under `target/`, and as many empty
/// databases in it as are asked for. Nothing in it needs to outlive a power cut.
public final class FreshDatabase {

    private static final Server SERVER = new Server();

    private FreshDatabase() {}

    /// The JDBC address, user and password included, of a database nobody has used before.
    public static String url() {
        return SERVER.freshDatabase();
    }

    /// An empty data folder of its own for one shop.
    public static Path dataFolder() {
        return SERVER.freshFolder();
    }

    private static final class Server {
        private final DataFolder folder;
        private final EmbeddedPostgres postgres;
        private int databases;
        private int folders;

        Server() {
            folder = openFirstFree();
            quick(folder.path().resolve("database/18"));
            postgres = EmbeddedPostgres.start(folder.path());
            quick(postgres.dataDirectory());
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "postgres-stop"));
            dropOld();
        }

        synchronized String freshDatabase() {
            String name = "shop_" + ++databases;
            execute("create database " + name);
            return postgres.url(name)
                    + "?user="
                    + postgres.user()
                    + "&password="
                    + postgres.password();
        }

        synchronized Path freshFolder() {
            try {
                Path fresh = folder.path().resolve("shop-" + ++folders);
                FileSystemUtils.deleteRecursively(fresh);
                return fresh;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static DataFolder openFirstFree() {
            for (int i = 1; i < 9; i++) {
                Path path = Path.of("target", "test-database", "" + i);
                if (!DataFolder.inUse(path)) return DataFolder.open(path);
            }
            throw new IllegalStateException("eight test runs at once in this folder");
        }

        // Speed before safety: these data are thrown away.
        private static void quick(Path data) {
            if (!Files.isDirectory(data)) return;
            try {
                Files.writeString(
                        data.resolve("custom.conf"),
                        "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void dropOld() {
            for (String old : oldDatabases()) execute("drop database " + old + " with (force)");
        }

        private List<String> oldDatabases() {
            List<String> names = new ArrayList<>();
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "select datname from pg_database where datname like 'shop\\_%'")) {
                while (rows.next()) names.add(rows.getString(1));
                return names;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void execute(String sql) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(
                    postgres.url(), postgres.user(), postgres.password());
        }
    }
}
