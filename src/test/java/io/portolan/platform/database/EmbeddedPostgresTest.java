package io.portolan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir Path folder;

    @Test
    void keepsItsRowsFromOneStartToTheNext() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder)) {
            execute(first, "create table note (text text)");
            execute(first, "insert into note values ('kept')");
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.start(folder)) {
            assertThat(one(second, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void isDurableAndNotOpenToOtherPeopleOfThisMachine() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(one(server, "show fsync")).isEqualTo("on");
            assertThat(one(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(server, "show full_page_writes")).isEqualTo("on");
            assertThat(one(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.url(), server.user(), "guess"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            server.url("postgres"), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(mode(folder.resolve("database/password"))).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("database/18"))).isEqualTo("rwx------");
    }

    @Test
    void startsOverAfterAnInterruptedFirstStart() throws Exception {
        Files.createDirectories(folder.resolve("database/making-18/base"));
        Files.writeString(folder.resolve("database/making-18/PG_VERSION"), "18");
        Files.createDirectories(folder.resolve("database/18"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(one(server, "select 1")).isEqualTo("1");
        }
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }
}
