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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final int PARTS = 3_000;

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
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCatalogueThatWasCutOffAmidItsPartsIsTheSameInTheEnd() throws Exception {
        Path made = folder.resolve("made.zip");
        Files.write(made, Archives.texts(parts()));
        Path first = folder.resolve("first.zip");
        Path other = folder.resolve("other");
        well(other, "import", "catalogue", made.toString());
        well(other, "export", "catalogue", first.toString());

        Path data = folder.resolve("data");
        String types = "select count(*) from catalog.definition";
        killed(data, types, "import", "catalogue", first.toString());
        killed(data, "select count(*) from catalog.slug", "import", "resume", "last");
        well(data, "import", "resume", "last");
        Path second = folder.resolve("second.zip");
        well(data, "export", "catalogue", second.toString());
        Map<String, String> ours = Archives.entries(Files.readAllBytes(first));
        Map<String, String> theirs = Archives.entries(Files.readAllBytes(second));
        assertThat(theirs.keySet()).isEqualTo(ours.keySet());
        ours.forEach((name, text) -> assertThat(theirs.get(name)).as(name).isEqualTo(text));
        assertThat(Objects.requireNonNull(ours.get("catalogue/addresses.ndjson")).lines())
                .hasSize(PARTS);
        assertThat(Objects.requireNonNull(ours.get("catalogue/types.ndjson")).lines())
                .hasSize(PARTS);
        assertThat(Objects.requireNonNull(ours.get("products.ndjson")).lines()).hasSize(500);
    }

    private static void well(Path data, String... words) throws InterruptedException {
        try (ShopProcess command = ShopProcess.run(data, Map.of(), words)) {
            List<String> said = command.end();
            assertThat(command.exitCode()).as(said.toString()).isZero();
        }
    }

    // In the midst of a part: some batches of it are there, and some are not.
    private static void killed(Path data, String rows, String... words) throws Exception {
        long[] there = {0};
        try (ShopProcess command = ShopProcess.run(data, Map.of(), words)) {
            command.listen();
            await().atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .pollInterval(Duration.ofMillis(20))
                    .until(
                            () -> {
                                there[0] = number(command, rows);
                                return there[0] >= 250;
                            });
            command.kill();
        }
        assertThat(there[0]).isLessThan(PARTS);
    }

    private static Map<String, String> parts() {
        StringBuilder types = new StringBuilder();
        StringBuilder shelves = new StringBuilder();
        StringBuilder addresses = new StringBuilder();
        StringBuilder goods = new StringBuilder();
        for (int i = 0; i < PARTS; i++) {
            types.append("{\"code\":\"kind-%d\",\"names\":{\"en\":\"Kind %d\"}}%n".formatted(i, i));
            shelves.append("{\"code\":\"shelf-%d\",\"names\":{\"en\":\"S\"}}%n".formatted(i));
            addresses.append("{\"item\":\"category/shelf-%d\",".formatted(i));
            addresses.append("\"now\":{\"de\":\"regal-%d\"}}%n".formatted(i));
        }
        for (int i = 0; i < 500; i++) {
            goods.append(
                    "{\"handle\":\"cut-%d\",\"texts\":{\"en\":{\"title\":\"Cut\"},".formatted(i));
            goods.append("\"de\":{\"title\":\"Schnitt\"}},\"category\":\"shelf-%d\",".formatted(i));
            goods.append("\"variants\":[{\"sku\":\"CUT-%d\",\"options\":{}}]}%n".formatted(i));
        }
        Map<String, String> parts = new LinkedHashMap<>();
        String counts =
                "{\"types\":%d,\"shelves\":%d,\"addresses\":%d}".formatted(PARTS, PARTS, PARTS);
        parts.put("catalogue/catalogue.json", "{\"form\":1,\"parts\":" + counts + "}");
        parts.put("catalogue/types.ndjson", types.toString());
        parts.put("catalogue/shelves.ndjson", shelves.toString());
        parts.put("catalogue/addresses.ndjson", addresses.toString());
        parts.put("products.ndjson", goods.toString());
        return parts;
    }

    @Test
    @Tag("full")
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void writesHalfAMillionRowsInTheHeapOfASmallShop() throws Exception {
        Path file = translated("long.csv", 250_000);
        Path data = folder.resolve("data");
        long seconds;
        try (ShopProcess command =
                ShopProcess.run(
                        data,
                        Map.of(),
                        "import",
                        "products",
                        file.toString(),
                        "--format",
                        "portolan-csv")) {
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

    // Each with a title in a second language, and so with an address there.
    private Path translated(String name, int products) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("handle,sku,title:en,title:de,options,variant options,");
            out.write("variant weight,variant tracked,price,stock\n");
            String sizes =
                    "[{\"\"code\"\":\"\"size\"\",\"\"names\"\":{\"\"en\"\":\"\"Size\"\"},\"\"values\"\":["
                            + "{\"\"code\"\":\"\"s\"\",\"\"labels\"\":{\"\"en\"\":\"\"S\"\"}},"
                            + "{\"\"code\"\":\"\"m\"\",\"\"labels\"\":{\"\"en\"\":\"\"M\"\"}}]}]";
            String of = "\"{\"\"size\"\":\"\"%s\"\"}\"";
            for (int i = 0; i < products; i++) {
                String handle = "long-" + i;
                out.write(handle + ",L-" + i + "-S,Thing " + i + ",Ding Nummer " + i + ",\"");
                out.write(sizes + "\"," + of.formatted("s") + ",200,true,19.90,3\n");
                out.write(handle + ",L-" + i + "-M,,,," + of.formatted("m"));
                out.write(",210,true,21.90,3\n");
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
