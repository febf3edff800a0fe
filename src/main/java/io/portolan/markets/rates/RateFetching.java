package io.portolan.markets.rates;

import io.portolan.kernel.Currency;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.RatePolicy;
import io.portolan.markets.RateSource;
import io.portolan.platform.wire.Account;
import io.portolan.platform.wire.Accounts;
import io.portolan.platform.wire.Manifest;
import io.portolan.platform.wire.Outcome;
import io.portolan.platform.wire.Setting;
import io.portolan.platform.wire.Wire;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Asks the publishers that the merchant chose, and tells what became of it.
@Service
public class RateFetching {

    private static final Currency PIVOT = Currency.of("EUR");
    private static final String ACCOUNT = "main";

    /// One publisher, as staff see it.
    ///
    /// @param home where it is asked unless the account says otherwise
    /// @param needs what it wants to know of us
    /// @param open whether there is an account with it
    /// @param rank its place in the merchant's order, from 0; -1 when it was not chosen
    /// @param proved whether our side was tested against the publisher's own description
    /// @param last the last try; null when there was none
    public record Publisher(
            RateSource source,
            URI home,
            List<Setting> needs,
            boolean open,
            int rank,
            boolean proved,
            @Nullable Fetched last) {
        public Publisher {
            needs = List.copyOf(needs);
        }
    }

    private final List<RateConnector> connectors;
    private final ExchangeRates rates;
    private final Markets markets;
    private final Accounts accounts;
    private final Wire wire;
    private final RateFetchStore store;
    private final Clock clock;

    RateFetching(
            List<RateConnector> connectors,
            ExchangeRates rates,
            Markets markets,
            Accounts accounts,
            Wire wire,
            RateFetchStore store,
            Clock clock) {
        this.connectors =
                connectors.stream().sorted(Comparator.comparing(RateConnector::source)).toList();
        this.rates = rates;
        this.markets = markets;
        this.accounts = accounts;
        this.wire = wire;
        this.store = store;
        this.clock = clock;
    }

    public List<Publisher> publishers() {
        Map<String, Fetched> last = store.last();
        return connectors.stream().map(c -> publisher(c, last.get(c.source().id()))).toList();
    }

    private Publisher publisher(RateConnector connector, @Nullable Fetched last) {
        RateSource source = connector.source();
        return new Publisher(
                source,
                connector.home(),
                connector.manifest().settings(),
                accounts.of(source.id()).isPresent(),
                rates.policy().sources().indexOf(source),
                connector.manifest().standing() == Manifest.Standing.PROVED,
                last);
    }

    /// Opens the account with a publisher, or replaces its settings. A null `base` is the
    /// publisher's own address. Refuses with `IllegalArgumentException` when a setting is missing.
    public void open(RateSource source, @Nullable URI base, Map<String, String> settings) {
        RateConnector connector = connector(source);
        for (Setting setting : connector.manifest().settings()) {
            if (setting.required() && settings.getOrDefault(setting.name(), "").isBlank()) {
                throw new IllegalArgumentException(setting.name());
            }
        }
        URI address = base == null ? connector.home() : base;
        accounts.save(connector.manifest(), ACCOUNT, address, settings);
    }

    /// Asks every chosen publisher whose time has come.
    void fetchDue() {
        Map<String, Fetched> last = store.last();
        Instant now = clock.instant();
        for (RateSource source : rates.policy().sources()) {
            Fetched before = last.get(source.id());
            if (before == null || !now.isBefore(before.next())) fetch(source);
        }
    }

    /// Asks a publisher now and keeps its rates; the first time as far back as one answer reaches.
    /// Must not run inside a transaction.
    public Fetched fetch(RateSource source) {
        RateConnector connector = connector(source);
        Account account = account(connector);
        Instant now = clock.instant();
        if (account == null) {
            return kept(source, trouble(now, "no account"));
        }
        Fetched before = store.last().get(source.id());
        boolean first = before == null || before.newest() == null;
        Outcome<List<ExchangeRate>> outcome =
                wire.send(account, first ? connector.history() : connector.newest(), ask());
        return kept(source, taken(connector, outcome, now));
    }

    private Fetched taken(
            RateConnector connector, Outcome<List<ExchangeRate>> outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Ok<List<ExchangeRate>>(var found, var trace) -> {
                rates.take(found);
                LocalDate newest =
                        found.stream()
                                .map(ExchangeRate::date)
                                .max(Comparator.naturalOrder())
                                .orElse(null);
                RatePolicy policy = rates.policy();
                Instant next = RatePlan.next(now, connector.daily(), policy.everyHours(), newest);
                yield new Fetched(now, true, String.valueOf(found.size()), newest, next);
            }
            case Outcome.Refused<List<ExchangeRate>>(var fault, var advice, var trace) ->
                    trouble(now, fault.code() + " " + fault.vendorCode());
            case Outcome.Unknown<List<ExchangeRate>>(var doubt, var trace) ->
                    trouble(now, doubt.kind().name());
        };
    }

    private static Fetched trouble(Instant now, String note) {
        return new Fetched(now, false, note, null, RatePlan.afterTrouble(now));
    }

    private Fetched kept(RateSource source, Fetched fetched) {
        store.put(source.id(), fetched);
        return fetched;
    }

    /// What sells in the shop's markets and what the shop converts, in euro: each rate of an answer
    /// may count against what was paid for.
    private RateAsk ask() {
        Set<String> codes = new TreeSet<>();
        for (Market market : markets.all()) codes.add(market.currency().code());
        for (Currency currency : rates.used()) codes.add(currency.code());
        codes.remove(PIVOT.code());
        return new RateAsk(PIVOT, codes.stream().map(Currency::of).toList());
    }

    /// A publisher that wants to know nothing of us has an account as soon as it is asked.
    private @Nullable Account account(RateConnector connector) {
        String id = connector.source().id();
        if (accounts.of(id).isEmpty() && connector.manifest().settings().isEmpty()) {
            open(connector.source(), null, Map.of());
        }
        return accounts.of(id).orElse(null);
    }

    private RateConnector connector(RateSource source) {
        return connectors.stream()
                .filter(c -> c.source() == source)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no connector " + source));
    }
}
