package io.portolan.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.testing.ShopProcess;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Long files and a shop that is killed, each in a process of its own with the heap that a
/// merchant gives it.
@EnabledOnOs(OS.LINUX)
class ImportProcessTest {

    private static final int PRODUCTS = 5_000;

    @TempDir Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void goesOnByItselfAfterItWasKilledAndNothingIsHalfDone() throws Exception {
        Path file = file("goods.csv", PRODUCTS);
        Path data = folder.resolve("data");
        try (ShopProcess command =
                ShopProcess.run(data, Map.of(), "import", "products", file.toString())) {
            command.listen();
            await().atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> number(command, "select count(*) from catalog.product") >= 250);
            command.kill();
        }
        try (ShopProcess shop = ShopProcess.open(data)) {
            shop.listen();
            await().atMost(Duration.ofMinutes(5))
                    .until(
                            () ->
                                    number(
                                                    shop,
                                                    "select count(*) from channels.import_job"
                                                            + " where state = 'done'")
                                            == 1);
            assertThat(number(shop, "select created_count from channels.import_job"))
                    .isEqualTo(PRODUCTS);
            assertThat(number(shop, "select count(*) from catalog.product")).isEqualTo(PRODUCTS);
            assertThat(number(shop, "select count(*) from catalog.variant_sku"))
                    .isEqualTo(2 * PRODUCTS);
            assertThat(number(shop, "select count(*) from pricing.price")).isEqualTo(2 * PRODUCTS);
            assertThat(number(shop, "select sum(on_hand) from inventory.stock"))
                    .isEqualTo(2 * 3 * PRODUCTS);
            // So that its database writes nothing more into the folder that goes away now.
            shop.stop();
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theLauncherGoesOnWithAKilledImportAndTakesItBackWithoutAShopBeingOpen() throws Exception {
        Path file = file("goods.csv", PRODUCTS);
        Path data = folder.resolve("data");
        try (ShopProcess command =
                ShopProcess.run(data, Map.of(), "import", "products", file.toString())) {
            command.listen();
            await().atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> number(command, "select count(*) from catalog.product") >= 250);
            command.kill();
        }
        try (ShopProcess stopped = ShopProcess.run(data, Map.of(), "import", "resume", "last")) {
            stopped.hear(" rows, ");
            stopped.stop();
        }
        try (ShopProcess list = ShopProcess.run(data, Map.of(), "import", "list")) {
            assertThat(list.end())
                    .anyMatch(line -> line.matches(".* cancelled .*resume, undo until.*"));
        }
        try (ShopProcess again = ShopProcess.run(data, Map.of(), "import", "resume", "last")) {
            assertThat(again.end())
                    .anyMatch(line -> line.contains(PRODUCTS + " created"))
                    .anyMatch(line -> line.contains("./portolan import undo "));
            assertThat(again.exitCode()).isZero();
        }
        try (ShopProcess undo = ShopProcess.run(data, Map.of(), "import", "undo", "last")) {
            assertThat(undo.end())
                    .anyMatch(
                            line -> line.equals(PRODUCTS + " are as they were before, 0 stayed."));
            assertThat(undo.exitCode()).isZero();
        }
    }

    @Test
    @Tag("full")
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void writesHalfAMillionRowsInTheHeapOfASmallShop() throws Exception {
        Path file = file("long.csv", 250_000);
        Path data = folder.resolve("data");
        long seconds;
        try (ShopProcess command =
                ShopProcess.run(data, Map.of(), "import", "products", file.toString())) {
            long begun = System.nanoTime();
            List<String> said = command.end();
            seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            assertThat(said).anyMatch(line -> line.contains("250000 created"));
            assertThat(command.exitCode()).isZero();
        }
        long pace = 500_000 / Math.max(1, seconds);
        System.out.println(
                "500000 rows written in "
                        + seconds
                        + " s, the start of the shop included, "
                        + pace
                        + " a second, in a heap of 320 MB");
        assertThat(pace).isGreaterThanOrEqualTo(2_000);
    }

    private Path file(String name, int products) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Grams,"
                            + "Variant Inventory Tracker,Variant Inventory Qty,Variant Price\n");
            for (int i = 0; i < products; i++) {
                String handle = "long-" + i;
                out.write(handle + ",Thing " + i + ",<p>One of many.</p>,Size,S,L-" + i);
                out.write("-S,200,shopify,3,19.90\n");
                out.write(handle + ",,,,M,L-" + i + "-M,210,shopify,3,21.90\n");
            }
        }
        return file;
    }

    private static long number(ShopProcess shop, String query) throws SQLException {
        try (Connection connection = shop.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
