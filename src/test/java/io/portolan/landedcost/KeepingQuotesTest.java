package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.testing.ShopTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An id is a promise: whoever got one finds the quote again.
@ShopTest
class KeepingQuotesTest {

    @Autowired private LandedCost landedCost;
    @Autowired private KeptQuoteStore store;
    @Autowired private OrderQuoteStore ofOrders;
    @Autowired private JdbcClient db;
    @Autowired private JdbcTemplate batches;
    @Autowired private Clock clock;

    @Test
    void whatHasAnIdIsWrittenAlready() throws Exception {
        List<List<KeptQuote>> batches = new ArrayList<>();
        try (Keeping keeping =
                new Keeping(
                        batch -> {
                            store.write(batch);
                            batches.add(batch);
                        })) {
            ConcurrentLinkedQueue<UUID> ids = new ConcurrentLinkedQueue<>();
            List<Thread> askers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                askers.add(
                        Thread.ofVirtual()
                                .start(
                                        () -> {
                                            UUID id = Objects.requireNonNull(keeping.one());
                                            assertThat(store.find(id)).isPresent();
                                            ids.add(id);
                                        }));
            }
            for (Thread asker : askers) asker.join();
            assertThat(ids).hasSize(64).doesNotHaveDuplicates();
            assertThat(batches).hasSizeLessThan(64);
        }
    }

    @Test
    void whatCannotBeWrittenGetsNoId() {
        List<KeptQuote> refused = new ArrayList<>();
        try (Keeping keeping =
                new Keeping(
                        batch -> {
                            refused.addAll(batch);
                            throw new TransientDataAccessResourceException("the disk is full");
                        })) {
            assertThat(keeping.one()).isNull();
            assertThat(refused).hasSize(3);
            assertThat(store.find(refused.getFirst().id())).isEmpty();
        }
    }

    /// The store as the test wants it to write.
    private final class Through extends KeptQuoteStore {

        private final Consumer<List<KeptQuote>> writer;

        Through(Consumer<List<KeptQuote>> writer) {
            super(db, batches);
            this.writer = writer;
        }

        @Override
        void write(Collection<KeptQuote> quotes) {
            writer.accept(List.copyOf(quotes));
        }
    }

    private final class Keeping implements AutoCloseable {

        private final KeptQuotes quotes;

        Keeping(Consumer<List<KeptQuote>> writer) {
            quotes = new KeptQuotes(landedCost, new Through(writer), ofOrders, clock);
            quotes.start();
        }

        @Nullable UUID one() {
            LandedCostRequest asked = Parcels.toGermany().with("610910", 1, 2_000).request();
            return quotes.keep(asked, landedCost.quote(asked));
        }

        @Override
        public void close() {
            quotes.stop();
        }
    }
}
