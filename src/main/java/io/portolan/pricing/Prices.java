package io.portolan.pricing;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.NoRate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The prices of all markets, read from memory.
@Service
public class Prices {

    private final PriceStore store;
    private final Markets markets;
    private final ExchangeRates rates;
    private final Clock clock;
    private final TransactionTemplate joined;
    private final TransactionTemplate apart;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Map<String, Map<Sku, PriceDraft>> lists;
    private volatile Set<Currency> baseCurrencies = Set.of();
    private volatile boolean behind;

    Prices(
            PriceStore store,
            Markets markets,
            ExchangeRates rates,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.markets = markets;
        this.rates = rates;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        rates.whenChanged(() -> listeners.forEach(Runnable::run));
    }

    /// What one piece of this SKU costs in this market today, in the market's currency: the price
    /// of its list, else the base price at the day's rate with the market's surcharge and rounding.
    /// Null when it has neither: then it cannot be sold there.
    public @Nullable Price of(Sku sku, Market market) {
        Map<String, Map<Sku, PriceDraft>> known = lists();
        PriceDraft listed = known.getOrDefault(market.priceList(), Map.of()).get(sku);
        if (listed != null) {
            return new Price(listed.amount(), listed.compareAt(), Price.Source.LISTED);
        }
        PriceDraft base = known.getOrDefault(PriceStore.BASE, Map.of()).get(sku);
        return base == null ? null : converted(base, market);
    }

    /// The currencies that base prices are in: what converted prices are made from.
    public Set<Currency> baseCurrencies() {
        lists();
        return baseCurrencies;
    }

    /// What stands in a market's own list, or in the base list when `market` is null; null when
    /// nothing does.
    public @Nullable PriceDraft listed(Sku sku, @Nullable String market) {
        String list = market == null ? PriceStore.BASE : market;
        return lists().getOrDefault(list, Map.of()).get(sku);
    }

    /// Whether a market's own list holds a price, read or not.
    public boolean lists(String market) {
        return !lists().getOrDefault(market, Map.of()).isEmpty();
    }

    /// What stands in all lists for these SKUs, read from the database, the caller's own writes
    /// included.
    public List<PriceDraft> stored(Collection<Sku> skus) {
        return store.of(skus);
    }

    /// The same, in the caller's transaction, until whose end nobody else changes it.
    public List<PriceDraft> held(Collection<Sku> skus) {
        return store.held(skus);
    }

    /// Writes these prices in one transaction, or in the caller's. Refuses with
    /// `IllegalArgumentException` an unknown market and a price in another currency than its
    /// market's.
    ///
    /// @return how many differed from what was there
    public int save(List<PriceDraft> drafts) {
        drafts.forEach(this::check);
        Integer changed =
                joined.execute(
                        transaction -> {
                            int written =
                                    store.write(drafts, clock.instant().atOffset(ZoneOffset.UTC));
                            if (written > 0) refreshAfterCommit();
                            return written;
                        });
        return changed == null ? 0 : changed;
    }

    /// As `save`, for long files: shoppers see the prices after the next `save` or `settle`.
    public int saveQuietly(List<PriceDraft> drafts) {
        drafts.forEach(this::check);
        Integer changed =
                joined.execute(
                        transaction -> {
                            behindAfterCommit();
                            return store.write(drafts, clock.instant().atOffset(ZoneOffset.UTC));
                        });
        return changed == null ? 0 : changed;
    }

    /// Shows what was saved quietly. Costs nothing when nothing was.
    public void settle() {
        if (!behind) return;
        behind = false;
        show();
    }

    // Where nobody has asked for a price yet, they are read when somebody does.
    private void show() {
        synchronized (this) {
            if (lists == null) return;
            refresh();
        }
        listeners.forEach(Runnable::run);
    }

    /// Takes these SKUs out of all lists, in the caller's transaction if there is one.
    public void remove(Collection<Sku> skus) {
        joined.executeWithoutResult(
                transaction -> {
                    store.delete(skus);
                    refreshAfterCommit();
                });
    }

    /// Takes what stands in these places out of the lists, in the caller's transaction if there is
    /// one; shoppers see it after the next `save` or `settle`. Places where nothing stands are
    /// passed over.
    public void removeQuietly(Collection<PricePlace> places) {
        joined.executeWithoutResult(
                transaction -> {
                    behindAfterCommit();
                    store.deleteAt(places);
                });
    }

    /// Has `listener` called after each change of prices or exchange rates, on the thread that made
    /// it.
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    // One price that cannot be converted must not empty the shelf of a market.
    private @Nullable Price converted(PriceDraft base, Market market) {
        LocalDate today = LocalDate.now(clock.withZone(market.zone()));
        Money compareAt = base.compareAt();
        try {
            return new Price(
                    converted(base.amount(), market, today),
                    compareAt == null ? null : converted(compareAt, market, today),
                    Price.Source.CONVERTED,
                    rate(base.amount(), market, today));
        } catch (NoRate unknown) {
            return null;
        }
    }

    private Money converted(Money amount, Market market, LocalDate today) {
        if (amount.currency().equals(market.currency())) return amount;
        return market.labelled(rates.convert(amount, market.currency(), today));
    }

    private @Nullable ExchangeRate rate(Money amount, Market market, LocalDate today) {
        return amount.currency().equals(market.currency())
                ? null
                : rates.rate(amount.currency(), market.currency(), today);
    }

    private void check(PriceDraft draft) {
        String code = draft.market();
        if (code == null) return;
        Market market = markets.require(code);
        if (!market.currency().equals(draft.amount().currency())) {
            throw new IllegalArgumentException(
                    draft.sku() + " costs " + draft.amount() + " in market " + code);
        }
    }

    private Map<String, Map<Sku, PriceDraft>> lists() {
        Map<String, Map<Sku, PriceDraft>> known = lists;
        return known == null ? first() : known;
    }

    private synchronized Map<String, Map<Sku, PriceDraft>> first() {
        Map<String, Map<Sku, PriceDraft>> known = lists;
        return known == null ? refresh() : known;
    }

    /// Reads what is committed, here or by another node.
    synchronized Map<String, Map<Sku, PriceDraft>> refresh() {
        Map<String, Map<Sku, PriceDraft>> before = lists;
        Map<String, Map<Sku, PriceDraft>> read = new HashMap<>();
        apart.executeWithoutResult(
                transaction ->
                        store.all(
                                row -> {
                                    String list = PriceStore.list(row);
                                    PriceDraft known = known(before, list, row);
                                    read.computeIfAbsent(list, m -> new HashMap<>())
                                            .put(known.sku(), known);
                                }));
        lists = read;
        baseCurrencies =
                read.getOrDefault(PriceStore.BASE, Map.of()).values().stream()
                        .map(draft -> draft.amount().currency())
                        .collect(Collectors.toUnmodifiableSet());
        return read;
    }

    // A price that did not change stays the same object: of long lists two would not fit.
    private static PriceDraft known(
            @Nullable Map<String, Map<Sku, PriceDraft>> before, String list, PriceDraft row) {
        if (before == null) return row;
        PriceDraft was = before.getOrDefault(list, Map.of()).get(row.sku());
        return was != null && row.equals(was) ? was : row;
    }

    private void refreshAfterCommit() {
        afterCommit(this::show);
    }

    // Not before: who settles in between would not see it and take it as seen.
    private void behindAfterCommit() {
        afterCommit(() -> behind = true);
    }

    private static void afterCommit(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        then.run();
                    }
                });
    }
}
