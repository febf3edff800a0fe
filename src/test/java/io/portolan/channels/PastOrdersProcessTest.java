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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Past orders and a shop that is killed while they come in.
@EnabledOnOs(OS.LINUX)
class PastOrdersProcessTest {

    private static final int ORDERS = 4_000;
    private static final int BUYERS = 1_000;

    @TempDir Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noneIsLostDoubledOrHalfDoneAndNothingElseHappens() throws Exception {
        Path file = file();
        Path data = folder.resolve("data");
        try (ShopProcess command =
                ShopProcess.run(data, Map.of(), "import", "orders", file.toString())) {
            command.listen();
            await().atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> number(command, "orders.purchase_order") >= 200);
            command.kill();
        }
        try (ShopProcess shop = ShopProcess.open(data)) {
            shop.listen();
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> number(shop, "channels.import_job where state = 'done'") == 1);
            assertThat(number(shop, "channels.import_job where created_count = " + ORDERS)).isOne();
            assertThat(number(shop, "orders.purchase_order")).isEqualTo(ORDERS);
            assertThat(number(shop, "orders.order_line")).isEqualTo(2 * ORDERS);
            assertThat(number(shop, "orders.order_event where kind = 'past-imported'"))
                    .isEqualTo(ORDERS);
            assertThat(number(shop, "customers.customer")).isEqualTo(BUYERS);
            assertThat(
                            number(
                                    shop,
                                    "privacy.subject_key s join customers.customer c"
                                            + " on c.subject_id = s.subject"))
                    .isEqualTo(BUYERS);
            for (String table :
                    new String[] {
                        "inventory.reservation",
                        "payments.payment_op",
                        "payments.entry",
                        "engagement.message",
                        "shipping.shipment",
                        "platform.fact where type like '%Order%'"
                    }) {
                assertThat(number(shop, table)).as(table).isZero();
            }
        }
    }

    private Path file() throws IOException {
        Path file = folder.resolve("orders_export.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,"
                            + "Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,"
                            + "Lineitem price,Lineitem sku,Shipping Name,Shipping Address1,"
                            + "Shipping City,Shipping Country\n");
            for (int i = 0; i < ORDERS; i++) {
                String head = "#" + (1001 + i) + ",buyer-" + i % BUYERS + "@long-orders.example,";
                out.write(
                        head
                                + "paid,2025-03-01 10:00:00 +0100,fulfilled,EUR,30.00,5.00,0.00,"
                                + "35.00,2025-03-01 09:59:00 +0100,1,Poster,10.00,P-1,"
                                + "Ada Example,1 Fictional Lane,Berlin,DE\n");
                out.write(head + ",,,,,,,,,2,Postcard,10.00,P-2,,,,\n");
            }
        }
        return file;
    }

    private static long number(ShopProcess shop, String from) throws SQLException {
        try (Connection connection = shop.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
