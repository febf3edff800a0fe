package io.portolan.markets;

import io.portolan.kernel.CountryCode;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The markets of the shop, read from memory. Kept in the database and filled from
/// `reference/markets.json` as long as there are none; changed by `MarketChanges` alone, and then
/// all at once: whoever asks twice in a request may see two states, whoever holds a `Market` sees
/// one.
public class Markets {

    private final @Nullable MarketStore store;
    private final AtomicLong version = new AtomicLong();
    private volatile @Nullable MarketBook book;

    /// The markets a shop begins with; nothing changes them.
    public Markets() {
        this.store = null;
    }

    Markets(MarketStore store) {
        this.store = store;
    }

    /// All markets, closed ones too, in the merchant's order.
    public List<Market> all() {
        return book().all();
    }

    /// Those one can shop in now, in the merchant's order.
    public List<Market> open() {
        return all().stream().filter(Market::open).toList();
    }

    /// The market with this code (`de`), open or closed, or null.
    public @Nullable Market byCode(String code) {
        return book().byCode(code);
    }

    /// The market with this code if one can shop there now, or null.
    public @Nullable Market open(String code) {
        Market market = byCode(code);
        return market == null || !market.open() ? null : market;
    }

    /// The market with this code. Refuses with `IllegalArgumentException` what is none: for codes
    /// that the shop itself has stored.
    public Market require(String code) {
        Market market = byCode(code);
        if (market == null) throw new IllegalArgumentException("no market " + code);
        return market;
    }

    /// The market this country belongs to, open or closed, or null.
    public @Nullable Market of(CountryCode country) {
        return book().of(country);
    }

    /// Another number after each change.
    public long version() {
        return version.get();
    }

    private MarketBook book() {
        MarketBook known = book;
        return known == null ? load() : known;
    }

    private synchronized MarketBook load() {
        MarketBook known = book;
        return known == null ? reload() : known;
    }

    /// Reads what is committed.
    synchronized MarketBook reload() {
        MarketBook read = new MarketBook(store == null ? MarketFile.read() : stored(store));
        book = read;
        version.incrementAndGet();
        return read;
    }

    private static List<Market> stored(MarketStore store) {
        List<StoredMarket> rows = store.all();
        if (rows.isEmpty()) {
            store.begin(MarketFile.read());
            rows = store.all();
        }
        return rows.stream().map(StoredMarket::market).toList();
    }
}
