package io.portolan.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.testing.Books;
import io.portolan.testing.ShopProcess;
import io.portolan.testing.Shopper;
import io.portolan.testing.Shopper.Answer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Four hundred buyers click for two hundred pieces; in the middle of it the shop, its database or
/// both are killed. Every buyer clicks again with the same key: two hundred have an order, two
/// hundred a clear refusal, and all books agree.
@EnabledOnOs(OS.LINUX)
class KilledWhilePlacingTest {

    private static final int BUYERS = 400;
    private static final int PIECES = 200;
    private static final Map<String, String> SETTINGS =
            Map.of("PORTOLAN_DEMO", "true", "PORTOLAN_BENCH", "true");
    private static final String DUBAI =
            """
            {"email":"f@example.ae","name":"Fatima Al Zahra","line1":"Sheikh Zayed Road 1",
             "city":"Dubai","region":"DU","country":"AE","phone":"+971 4 123 4567"}
            """;

    @TempDir Path folder;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private @Nullable ShopProcess running;

    /// One buyer with a cart made ready, a key, and the answer once there is one.
    private static final class Buyer {
        final String cart;
        final String total;
        final boolean card;
        final String key = Shopper.newKey();
        volatile @Nullable Answer answer;
        volatile String last = "never asked";

        Buyer(String cart, String total, boolean card) {
            this.cart = cart;
            this.total = total;
            this.card = card;
        }

        boolean click(Shopper shopper) {
            Answer now =
                    shopper.placeFor(
                            cart, card ? "demo-card" : "cod", card ? "approve" : "", key, total);
            last = now.status() + " " + now.body();
            // 202: the bank has not said yet; the order's page would tell. Its key keeps that
            // answer.
            boolean known = now.status() / 100 == 2 || now.text("/type").equals("sold-out");
            if (known) answer = now;
            return known;
        }

        String number() {
            Answer known = answer;
            return known == null || known.status() / 100 != 2 ? "" : known.text("/order/number");
        }
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nothingIsLostAndNothingDoubled() throws Exception {
        rounds(1);
    }

    @Test
    @Tag("full")
    @Timeout(value = 90, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nothingIsLostAndNothingDoubledTwentyTimes() throws Exception {
        rounds(20);
    }

    private void rounds(int rounds) throws Exception {
        open();
        try {
            for (int round = 0; round < rounds; round++) round(round);
        } finally {
            shop().close();
        }
    }

    private void open() {
        ShopProcess opened = ShopProcess.open(folder, SETTINGS);
        opened.listen();
        running = opened;
    }

    private ShopProcess shop() {
        return Objects.requireNonNull(running);
    }

    private void round(int round) throws Exception {
        ShopProcess first = shop();
        Shopper shopper = new Shopper(first.port());
        String sku = sku(first, round);
        stock(first, sku);
        List<Buyer> buyers = ready(shopper, sku);
        int when = 1 + random.nextInt(PIECES * 3 / 2);
        String what = List.of("the shop", "both", "the database").get(round % 3);
        Map<String, String> told = rush(first, buyers, when, () -> kill(first, what));
        if (!what.equals("the database")) open();
        again(new Shopper(shop().port()), buyers);
        long sold = buyers.stream().filter(buyer -> !buyer.number().isEmpty()).count();
        System.out.printf(
                "round %d, seed %d: %s killed after %d answers, %d told before; %d sold%n",
                round, seed, what, when, told.size(), sold);
        assertThat(sold).isEqualTo(PIECES);
        for (Buyer buyer : buyers) {
            String before = told.get(buyer.key);
            if (before != null) assertThat(buyer.number()).isEqualTo(before);
        }
        try (Connection connection = connect(shop())) {
            Books books = new Books(connection);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(books.open()).isEmpty());
            books.agree();
        }
    }

    // Another SKU each round, so that each has its own two hundred.
    private static String sku(ShopProcess shop, int round) throws SQLException {
        try (Connection connection = connect(shop)) {
            return new Books(connection)
                    .found("select sku from inventory.stock order by sku limit 1 offset " + round)
                    .getFirst();
        }
    }

    private static void stock(ShopProcess shop, String sku) throws SQLException {
        int available;
        try (Connection connection = connect(shop)) {
            available =
                    Integer.parseInt(
                            new Books(connection)
                                    .found(
                                            "select on_hand - reserved - claimed from inventory.stock"
                                                    + " where sku = '"
                                                    + sku
                                                    + "'")
                                    .getFirst());
        }
        int more = PIECES - available;
        new Shopper(shop.port()).bench("/stock?sku=" + sku + "&quantity=" + more);
    }

    private static List<Buyer> ready(Shopper shopper, String sku) throws Exception {
        List<Future<Buyer>> making = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < BUYERS; i++) {
                boolean card = i % 4 == 0;
                making.add(
                        crowd.submit(
                                () -> {
                                    String cart = shopper.readyCart("ae", sku, 1, DUBAI);
                                    String total =
                                            shopper.cart(cart).at("/totals/total").toString();
                                    return new Buyer(cart, total, card);
                                }));
            }
        }
        List<Buyer> buyers = new ArrayList<>();
        for (Future<Buyer> one : making) buyers.add(one.get());
        return buyers;
    }

    private interface Deed {
        void run() throws Exception;
    }

    /// All click at once; the deed is done after so many answers. What they were told before it,
    /// by key.
    private static Map<String, String> rush(
            ShopProcess shop, List<Buyer> buyers, int when, Deed deed) throws Exception {
        AtomicInteger answers = new AtomicInteger();
        List<Future<?>> clicks = new ArrayList<>();
        Shopper impatient = new Shopper(shop.port()).impatient();
        Map<String, String> told = new java.util.concurrent.ConcurrentHashMap<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Buyer buyer : buyers) {
                clicks.add(
                        crowd.submit(
                                () -> {
                                    if (buyer.click(impatient)) told.put(buyer.key, buyer.number());
                                    answers.incrementAndGet();
                                    return null;
                                }));
            }
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> answers.get() >= when);
            deed.run();
        }
        for (Future<?> click : clicks) {
            try {
                click.get();
            } catch (java.util.concurrent.ExecutionException hungUp) {
                assertThat(hungUp.getCause()).isInstanceOf(UncheckedIOException.class);
            }
        }
        return told;
    }

    private static void again(Shopper shopper, List<Buyer> buyers) throws Exception {
        List<Future<?>> clicks = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(32)) {
            for (Buyer buyer : buyers) {
                clicks.add(
                        crowd.submit(
                                () ->
                                        await(buyer.key)
                                                .atMost(Duration.ofMinutes(2))
                                                .pollInterval(Duration.ofSeconds(1))
                                                .ignoreExceptionsInstanceOf(
                                                        UncheckedIOException.class)
                                                .until(() -> buyer.click(shopper))));
            }
        }
        List<String> left =
                buyers.stream()
                        .filter(b -> b.answer == null)
                        .map(b -> b.key + " " + b.last)
                        .toList();
        assertThat(left).as("buyers without an answer").isEmpty();
        for (Future<?> click : clicks) click.get();
    }

    private static void kill(ShopProcess shop, String what) throws Exception {
        long server = shop.serverPid();
        if (!what.equals("the database")) shop.kill();
        if (what.equals("the shop")) return;
        ProcessHandle.of(server)
                .ifPresent(
                        process -> {
                            process.destroyForcibly();
                            process.onExit().join();
                        });
    }

    private static Connection connect(ShopProcess shop) {
        List<Connection> found = new ArrayList<>();
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(
                        () -> {
                            found.add(shop.connect());
                            return true;
                        });
        return found.getFirst();
    }
}
