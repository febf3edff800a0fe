package io.portolan.landedcost;

import io.portolan.kernel.Uuid7;
import io.portolan.platform.batch.GroupCommit;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Quotes that were given, to be looked up and asked again. Many are written in one transaction, a
/// moment after they were answered: a crash can lose those of the last moment, and nothing else.
@Component
public class KeptQuotes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeptQuotes.class);
    private static final int CAPACITY = 4_096;
    private static final int BATCH = 1_024;
    private static final int TRIES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<UUID, KeptQuote> unwritten = new ConcurrentHashMap<>();
    private final LandedCost landedCost;
    private final KeptQuoteStore store;
    private final Clock clock;
    private final GroupCommit<KeptQuote> commits =
            new GroupCommit<>("keeping quotes", CAPACITY, BATCH, this::write);

    KeptQuotes(LandedCost landedCost, KeptQuoteStore store, Clock clock) {
        this.landedCost = landedCost;
        this.store = store;
        this.clock = clock;
    }

    /// Keeps a quote. When more are asked for than can be written it waits for at most two seconds.
    /// Null when it could not be kept.
    public @Nullable UUID keep(LandedCostRequest asked, LandedCostQuote answer) {
        UUID id = Uuid7.at(clock.millis());
        KeptQuote quote = new KeptQuote(id, clock.instant(), landedCost.needed(asked), answer);
        unwritten.put(id, quote);
        if (commits.take(quote, PATIENCE)) return id;
        unwritten.remove(id);
        return null;
    }

    /// The quote with this id; empty when there never was one or its time is over.
    public Optional<KeptQuote> find(UUID id) {
        KeptQuote fresh = unwritten.get(id);
        return fresh == null ? store.find(id) : Optional.of(fresh);
    }

    /// Asks a kept quote again by the rules of this day and says what made the difference. Keeps
    /// nothing. Refuses with `NoRules` a day the rule book does not know.
    public Optional<Requote> again(UUID id, LocalDate day) {
        return find(id).map(
                        before -> {
                            LandedCostQuote now = landedCost.quote(before.asked().on(day));
                            return new Requote(
                                    before,
                                    day,
                                    now,
                                    new QuoteDifference(before.answer(), now).moves());
                        });
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

    private void write(List<KeptQuote> batch) throws InterruptedException {
        for (int tried = 1; tried <= TRIES; tried++) {
            try {
                store.write(batch);
                break;
            } catch (RuntimeException e) {
                LOG.warn("{} quotes could not be written, try {}: {}", batch.size(), tried, "" + e);
                if (tried < TRIES && commits.isRunning()) TimeUnit.SECONDS.sleep(1);
            }
        }
        batch.forEach(quote -> unwritten.remove(quote.id()));
    }
}
