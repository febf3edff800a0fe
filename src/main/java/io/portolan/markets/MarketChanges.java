package io.portolan.markets;

import io.portolan.kernel.CountryCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes of markets, one at a time. Each is kept with what it replaced, names the version it
/// changes, and is in force for the next request: no restart.
@Service
public class MarketChanges {

    /// What became of a change.
    public sealed interface Outcome {

        /// It is in force.
        record Saved(Market market) implements Outcome {}

        /// Somebody else changed the market since this version.
        record Stale(StoredMarket newest) implements Outcome {}

        /// Another market is called so.
        record Taken(String code) implements Outcome {}

        /// A country is in another market already.
        record CountryElsewhere(CountryCode country, Market market) implements Outcome {}

        /// The price list is not there, counts another currency or is itself read from elsewhere.
        record ListUnfit(String list) implements Outcome {}

        /// Another market reads the price list of this one, in the currency it has now.
        record ListLent(Market reader) implements Outcome {}
    }

    private final MarketStore store;
    private final Markets markets;
    private final Clock clock;
    private final TransactionTemplate transactions;

    MarketChanges(
            MarketStore store, Markets markets, Clock clock, TransactionTemplate transactions) {
        this.store = store;
        this.markets = markets;
        this.clock = clock;
        this.transactions = transactions;
    }

    /// The market as it is stored, with the version a change has to name.
    public Optional<StoredMarket> stored(String code) {
        markets.all();
        return store.one(code);
    }

    /// Adds a market behind the others. A repeat answers `Taken`.
    public synchronized Outcome add(Market wanted) {
        Optional<Outcome> unfit = unfit(wanted);
        if (unfit.isPresent()) return unfit.get();
        boolean added = Boolean.TRUE.equals(transactions.execute(t -> store.add(wanted)));
        if (!added) return new Outcome.Taken(wanted.code());
        markets.reload();
        return new Outcome.Saved(wanted);
    }

    /// Puts `wanted` in the place of this version of the market with its code. Refuses with
    /// `IllegalArgumentException` a code that there is not.
    public synchronized Outcome replace(Market wanted, int version) {
        Optional<Outcome> unfit = unfit(wanted);
        if (unfit.isPresent()) return unfit.get();
        boolean saved =
                Boolean.TRUE.equals(
                        transactions.execute(t -> store.replace(wanted, version, clock.instant())));
        if (!saved) return new Outcome.Stale(store.one(wanted.code()).orElseThrow());
        markets.reload();
        return new Outcome.Saved(wanted);
    }

    private Optional<Outcome> unfit(Market wanted) {
        for (CountryCode country : wanted.countries()) {
            Market other = markets.of(country);
            if (other != null && !other.code().equals(wanted.code())) {
                return Optional.of(new Outcome.CountryElsewhere(country, other));
            }
        }
        String list = wanted.prices().list();
        if (list != null && !lends(list, wanted)) return Optional.of(new Outcome.ListUnfit(list));
        return readers(wanted).stream().findFirst().map(Outcome.ListLent::new);
    }

    private boolean lends(String list, Market wanted) {
        Market lender = markets.byCode(list);
        return lender != null
                && !list.equals(wanted.code())
                && lender.currency().equals(wanted.currency())
                && lender.prices().list() == null;
    }

    private List<Market> readers(Market wanted) {
        List<Market> readers = new ArrayList<>();
        for (Market other : markets.all()) {
            boolean reads = wanted.code().equals(other.prices().list());
            boolean still =
                    wanted.prices().list() == null && other.currency().equals(wanted.currency());
            if (reads && !still) readers.add(other);
        }
        return readers;
    }
}
