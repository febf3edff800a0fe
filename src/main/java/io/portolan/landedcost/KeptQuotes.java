package io.portolan.landedcost;

import io.portolan.kernel.Uuid7;
import io.portolan.platform.batch.GroupCommit;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Quotes that were given, to be looked up and asked again. Many are written in one transaction; a
/// quote gets its id when it is written, so an id that was answered survives a crash.
@Component
public class KeptQuotes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeptQuotes.class);
    private static final int CAPACITY = 4_096;
    private static final int BATCH = 1_024;
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// A quote whose asker waits for it to be written.
    private record Waiting(KeptQuote quote, CompletableFuture<Boolean> written) {}

    private final LandedCost landedCost;
    private final KeptQuoteStore store;
    private final OrderQuoteStore ofOrders;
    private final Clock clock;
    private final GroupCommit<Waiting> commits =
            new GroupCommit<>("keeping quotes", CAPACITY, BATCH, this::write);

    KeptQuotes(LandedCost landedCost, KeptQuoteStore store, OrderQuoteStore ofOrders, Clock clock) {
        this.landedCost = landedCost;
        this.store = store;
        this.ofOrders = ofOrders;
        this.clock = clock;
    }

    /// Keeps a quote and answers its id once it is written. It waits at most two seconds for a
    /// place and two for the write. Null when it could not be kept in that time.
    public @Nullable UUID keep(LandedCostRequest asked, LandedCostQuote answer) {
        return keep(new Reckoning(asked, answer));
    }

    /// The same for any reckoning.
    public @Nullable UUID keep(Reckoning reckoning) {
        UUID id = Uuid7.at(clock.millis());
        KeptQuote quote = new KeptQuote(id, clock.instant(), null, needed(reckoning));
        Waiting waiting = new Waiting(quote, new CompletableFuture<>());
        return commits.take(waiting, PATIENCE) && written(waiting) ? id : null;
    }

    private Reckoning needed(Reckoning reckoning) {
        return reckoning.asking(landedCost.needed(reckoning.asked()));
    }

    /// Makes a reckoning ready to be kept with an order. Outside of any transaction.
    public PackedQuote pack(Reckoning reckoning) {
        return new PackedQuote(needed(reckoning));
    }

    /// Keeps what the bills of new orders rest on, inside the transaction that places them and for
    /// as long as the orders. Breaks the transaction when it cannot.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepWithOrders(List<PackedQuote.OfOrder> orders) {
        ofOrders.write(orders, clock.instant());
    }

    private static boolean written(Waiting waiting) {
        try {
            return waiting.written().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /// The quote with this id, if it was asked for and made no bill: what its asker may see. Empty
    /// when there never was one or its time is over.
    public Optional<KeptQuote> asked(UUID id) {
        return store.find(id);
    }

    /// The quote with this id, also one that a bill rests on: for staff. Empty when there never was
    /// one or its time is over.
    public Optional<KeptQuote> find(UUID id) {
        return store.find(id).or(() -> ofOrders.find(id));
    }

    /// The quote with this id as a list shows it.
    public Optional<KeptLine> line(UUID id) {
        return find(id).map(KeptLine::of);
    }

    /// The quotes that the bill of this order rests on, one for each consignment, in the order they
    /// were made; empty for an order of another shop and for one placed before they were kept.
    public List<KeptLine> ofOrder(String number) {
        return ofOrders.of(number);
    }

    /// Kept quotes that were asked for, the newest first; those of orders are found by the order.
    ///
    /// @param before only older ones than this; null from the newest on
    /// @param day asked for on this day, UTC; null on any
    public List<KeptLine> newest(@Nullable UUID before, @Nullable LocalDate day, int most) {
        return store.newest(before, day, most);
    }

    /// Asks a kept quote again by the rules of this day and says what made the difference. Keeps
    /// nothing. Refuses with `NoRules` a day the rule book does not know.
    public Optional<Requote> again(UUID id, LocalDate day) {
        return find(id).map(before -> again(before, day));
    }

    /// The same of a quote at hand.
    public Requote again(KeptQuote before, LocalDate day) {
        Reckoning now = landedCost.again(before.reckoning(), day);
        return new Requote(
                before, day, now, new QuoteDifference(before.answer(), now.answer()).moves());
    }

    @Override
    public void start() {
        commits.start();
    }

    @Override
    public void stop() {
        commits.stop();
    }

    @Override
    public boolean isRunning() {
        return commits.isRunning();
    }

    private void write(List<Waiting> batch) throws InterruptedException {
        boolean done = tried(batch.stream().map(Waiting::quote).toList());
        for (Waiting waiting : batch) waiting.written().complete(done);
    }

    private boolean tried(List<KeptQuote> quotes) throws InterruptedException {
        for (int tried = 1; tried <= TRIES; tried++) {
            try {
                store.write(quotes);
                return true;
            } catch (RuntimeException e) {
                LOG.warn("{} quotes not written, try {}: {}", quotes.size(), tried, "" + e);
                if (tried < TRIES && commits.isRunning()) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        }
        return false;
    }
}
