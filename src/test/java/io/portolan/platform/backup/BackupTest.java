package io.portolan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.platform.database.EmbeddedPostgres;
import io.portolan.platform.files.CannotStart;
import io.portolan.platform.files.DataFolder;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir Path home;

    @Test
    void whatWasCommittedBeforeTheBackupIsThereAfterTheRestore() throws Exception {
        Path old = shopWithKey("old");
        Path file = home.resolve("shop.backup");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(old)) {
            execute(server, "create table note as select n from generate_series(1, 1000) n");
            Files.writeString(old.resolve("brand.svg"), "<svg/>");
            Path originals = Files.createDirectories(old.resolve("pictures/originals"));
            Files.writeString(originals.resolve("mug.jpg"), "a mug");
            Files.writeString(Files.createDirectories(old.resolve("films")).resolve("m"), "turns");
            try (Writing busy = new Writing(server)) {
                new Backup(old, server).write(file, NOW);
                assertThat(busy.written()).isPositive();
            }
            execute(server, "insert into note values (-1)");
        }

        List<String> said = restore(file, home.resolve("new"), false);

        assertThat(said.getFirst()).contains("2026-11-22T10:00:00Z");
        assertThat(said.getLast()).contains("The key is not in a backup");
        assertThat(home.resolve("new/keys")).doesNotExist();
        assertThat(home.resolve("new/brand.svg")).hasContent("<svg/>");
        assertThat(home.resolve("new/pictures/originals/mug.jpg")).hasContent("a mug");
        assertThat(home.resolve("new/films/m")).hasContent("turns");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.resolve("new"))) {
            assertThat(one(server, "select count(*) from note")).isEqualTo("1000");
        }
    }

    @Test
    void aFolderThatHoldsAShopIsNotOverwrittenButSetAside() throws Exception {
        Path folder = shopWithKey("shop");
        Path file = home.resolve("shop.backup");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            new Backup(folder, server).write(file, NOW);
        }

        assertThatThrownBy(() -> restore(file, folder, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not empty");
        assertThat(restore(file, folder, true)).hasSize(2).first().asString().contains("before-");
        assertThat(home.resolve("shop.before-20261122100000/database")).isDirectory();
        assertThat(folder.resolve("keys/key-encryption.json")).hasContent("secret");
    }

    @Test
    void aDamagedBackupIsRefusedAndNothingIsTouched() throws Exception {
        Path folder = shopWithKey("shop");
        Path file = home.resolve("shop.backup");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            new Backup(folder, server).write(file, NOW);
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() * 2 / 3);
        }

        assertThatThrownBy(() -> restore(file, home.resolve("new"), false))
                .isInstanceOf(CannotStart.class);
        assertThat(home.resolve("new/database")).doesNotExist();
    }

    private Path shopWithKey(String name) throws Exception {
        Path folder = Files.createDirectories(home.resolve(name));
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/key-encryption.json"), "secret");
        return folder;
    }

    private static List<String> restore(Path file, Path target, boolean force) throws Exception {
        List<String> said = new ArrayList<>();
        try (DataFolder folder = DataFolder.open(target)) {
            new Restore(folder, said::add).from(file, force, NOW);
        }
        return said;
    }

    /// Keeps writing into another table while the backup is made.
    private static final class Writing implements AutoCloseable {
        private final EmbeddedPostgres server;
        private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
        private final AtomicInteger rows = new AtomicInteger();
        private volatile boolean enough;

        Writing(EmbeddedPostgres server) throws SQLException {
            this.server = server;
            execute(server, "create table traffic (n bigint, words text)");
            add();
            thread.execute(this::work);
        }

        int written() {
            return rows.get();
        }

        private void work() {
            try {
                while (!enough) add();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void add() throws SQLException {
            execute(
                    server,
                    "insert into traffic select n, repeat('x', 500) from generate_series(1, 500) n");
            rows.addAndGet(500);
        }

        @Override
        public void close() {
            enough = true;
            thread.close();
        }
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
