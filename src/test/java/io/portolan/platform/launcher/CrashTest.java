package io.portolan.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.testing.ShopProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A shop that is killed comes up by itself with every row that was acknowledged.
@EnabledOnOs(OS.LINUX)
class CrashTest {

    @TempDir Path folder;
    private int acknowledged;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void comesUpAgainWithEveryAcknowledgedRow() throws Exception {
        killAndStart(1);
    }

    @Test
    @Tag("full")
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void comesUpAgainHoweverOften() throws Exception {
        killAndStart(7);
    }

    private void killAndStart(int rounds) throws Exception {
        Object firstFiles;
        try (ShopProcess shop = ShopProcess.open(folder)) {
            firstFiles = inode();
            execute(shop, "create table acknowledged (n integer primary key)");
            writeUntil(shop, shop::kill);
        }
        for (int round = 0; round < rounds; round++) {
            long server = afterKillOfTheShop();
            killTheRest();
            awaitEnd(server);
        }
        try (ShopProcess shop = ShopProcess.open(folder)) {
            assertAllThere(shop);
            assertThat(inode()).isEqualTo(firstFiles);
            long server = shop.serverPid();
            shop.stop();
            assertThat(shop.exitCode()).isEqualTo(143);
            awaitEnd(server);
        }
    }

    // The server is killed under the open shop, which starts it again by itself.
    private long afterKillOfTheShop() throws Exception {
        try (ShopProcess shop = ShopProcess.open(folder)) {
            assertAllThere(shop);
            long first = shop.serverPid();
            writeUntil(shop, () -> kill(first));
            await().atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .until(() -> shop.serverPid() != first && count(shop) >= acknowledged);
            // From then on the server ends with the shop again.
            shop.hear("the database server is back");
            assertAllThere(shop);
            long second = shop.serverPid();
            writeUntil(shop, shop::kill);
            return second;
        }
    }

    // Shop and server at once.
    private void killTheRest() throws Exception {
        try (ShopProcess shop = ShopProcess.open(folder)) {
            assertAllThere(shop);
            writeUntil(
                    shop,
                    () -> {
                        long server = shop.serverPid();
                        shop.kill();
                        kill(server);
                    });
        }
    }

    private interface Deed {
        void run() throws Exception;
    }

    private void writeUntil(ShopProcess shop, Deed kill) throws Exception {
        try (Connection connection = shop.connect();
                var statement = connection.createStatement()) {
            for (int i = 0; ; i++) {
                if (i == 50) kill.run();
                statement.executeUpdate(
                        "insert into acknowledged values (" + (acknowledged + 1) + ")");
                acknowledged++;
            }
        } catch (SQLException theServerIsGone) {
            assertThat(acknowledged).isPositive();
        }
    }

    // One more row than was acknowledged may be there: its answer was on the way.
    private void assertAllThere(ShopProcess shop) throws SQLException {
        int found = count(shop);
        assertThat(found).isBetween(acknowledged, acknowledged + 1);
        acknowledged = found;
    }

    private static int count(ShopProcess shop) throws SQLException {
        try (Connection connection = shop.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from acknowledged")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(ShopProcess shop, String sql) throws SQLException {
        try (Connection connection = shop.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void awaitEnd(long pid) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid)
                .ifPresent(
                        process -> {
                            process.destroyForcibly();
                            process.onExit().join();
                        });
    }

    private Object inode() throws IOException {
        return Files.getAttribute(folder.resolve("database/18/PG_VERSION"), "unix:ino");
    }
}
