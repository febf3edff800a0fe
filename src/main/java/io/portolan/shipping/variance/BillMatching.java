package io.portolan.shipping.variance;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Uuid7;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.NoRate;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.shipping.variance.VarianceStore.Entry;
import io.portolan.shipping.variance.VarianceStore.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the order of each line of a bill, and what the line is worth in that order's currency.
@Component
class BillMatching {

    private static final int PART = 500;

    private final VarianceStore store;
    private final QuotedStore quoted;
    private final Orders orders;
    private final Markets markets;
    private final ExchangeRates rates;

    BillMatching(
            VarianceStore store,
            QuotedStore quoted,
            Orders orders,
            Markets markets,
            ExchangeRates rates) {
        this.store = store;
        this.quoted = quoted;
        this.orders = orders;
        this.markets = markets;
        this.rates = rates;
    }

    /// An order as a line needs it.
    ///
    /// @param code the one that all its goods share, or null
    private record Found(UUID order, Bill bill, @Nullable String code, boolean ours) {

        Currency currency() {
            return bill.totals().currency();
        }

        /// Whether the buyer took it on to pay this at the door: DAP, and none of it was charged at
        /// the sale.
        boolean owedByBuyer(Billed.Sums billed) {
            Bill.Totals charged = bill.totals();
            return bill.delivery().incoterm().equals("DAP")
                    && (billed.duty().signum() == 0 || charged.duty().isZero())
                    && (billed.tax().signum() == 0 || charged.tax().isZero())
                    && (billed.fees().signum() == 0 || charged.fees().isZero());
        }
    }

    /// The lines with their fates, in their order. Writes down the quotes of the orders it finds.
    List<Entry> entries(List<Billed> lines, Instant now) {
        Map<String, Found> found = found(lines);
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>(lines.size());
        for (Billed line : lines) entries.add(entry(line, found, seen, now));
        return entries;
    }

    /// What the lines refer to, some hundred at a time.
    private Map<String, Found> found(List<Billed> lines) {
        Set<String> references = new LinkedHashSet<>();
        for (Billed line : lines) {
            if (line.fault() != null) continue;
            if (!line.parcel().isEmpty()) references.add(line.parcel());
            if (!line.order().isEmpty()) references.add(line.order());
        }
        Map<String, Found> found = new HashMap<>();
        List<String> all = List.copyOf(references);
        for (int i = 0; i < all.size(); i += PART) {
            found.putAll(part(all.subList(i, Math.min(all.size(), i + PART))));
        }
        return found;
    }

    private Map<String, Found> part(List<String> references) {
        Map<String, UUID> shipped = store.ordersOf(references);
        Map<UUID, Order> byId = new HashMap<>();
        for (Order order : orders.all(shipped.values().stream().map(OrderId::new).toList())) {
            byId.put(order.id().value(), order);
        }
        Map<String, Order> byNumber = new HashMap<>();
        List<String> others = references.stream().filter(one -> !shipped.containsKey(one)).toList();
        for (Order order : orders.byNumbers(others)) byNumber.put(order.number(), order);
        Map<String, Found> found = new HashMap<>();
        Map<OrderId, QuotedStore.Quoted> quotes = new HashMap<>();
        for (String reference : references) {
            UUID id = shipped.get(reference);
            Order order = id == null ? byNumber.get(reference) : byId.get(id);
            if (order == null) continue;
            Market market = order.origin() == null ? markets.byCode(order.market()) : null;
            found.put(reference, found(order, market != null));
            if (market == null) continue;
            CountryCode from = order.bill().delivery().startsIn(market.shipFrom().country());
            quotes.put(order.id(), new QuotedStore.Quoted(order, from));
        }
        quoted.put(quotes.values());
        return found;
    }

    private static Found found(Order order, boolean ours) {
        return new Found(order.id().value(), order.bill(), code(order), ours);
    }

    private Entry entry(Billed line, Map<String, Found> found, Set<String> seen, Instant now) {
        byte[] identity = identity(line);
        String fault = line.fault();
        if (fault != null) {
            String fate = fault.equals("freight") ? "passed" : "unreadable";
            return aside(line, identity, fate, fault, now);
        }
        Found order = found.get(line.parcel());
        if (order == null) order = found.get(line.order());
        if (order == null) return aside(line, identity, "unknown", "no-such-parcel", now);
        if (!order.ours()) return aside(line, identity, "unknown", "not-ours", now);
        if (order.owedByBuyer(line.sums())) {
            return aside(line, identity, "unknown", "due-from-buyer", now);
        }
        Sums own = own(line, order.currency(), rated(line, now));
        if (own == null) return aside(line, identity, "unknown", "no-rate", now);
        boolean again = !seen.add(new String(identity, StandardCharsets.ISO_8859_1));
        HsCode hs = line.hs();
        return new Entry(
                Uuid7.at(now.toEpochMilli()),
                line.row(),
                again ? "duplicate" : "matched",
                again ? "same-line" : "",
                line.bill(),
                line.reference(),
                identity,
                order.order(),
                hs == null ? order.code() : hs.hs6(),
                line.day(),
                currency(line),
                minor(line),
                own);
    }

    private Entry aside(Billed line, byte[] identity, String fate, String why, Instant now) {
        return new Entry(
                Uuid7.at(now.toEpochMilli()),
                line.row(),
                fate,
                why,
                line.bill(),
                line.reference(),
                identity,
                null,
                line.hs() == null ? null : line.hs().hs6(),
                line.day(),
                currency(line),
                fate.equals("unknown") ? minor(line) : Sums.NONE,
                Sums.NONE);
    }

    /// The one code that all goods of the order share.
    private static @Nullable String code(Order order) {
        List<Bill.Line> goods = order.bill().lines();
        Set<String> codes =
                goods.stream()
                        .map(Bill.Line::hs)
                        .filter(Objects::nonNull)
                        .map(HsCode::hs6)
                        .collect(Collectors.toSet());
        boolean all = goods.stream().allMatch(line -> line.hs() != null);
        return all && codes.size() == 1 ? codes.iterator().next() : null;
    }

    /// The day whose rate counts: of a bill without days that on which it was sent.
    private static LocalDate rated(Billed line, Instant now) {
        return line.day() == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : line.day();
    }

    private @Nullable Sums own(Billed line, Currency to, LocalDate day) {
        Currency from = line.currency();
        if (from == null) return null;
        try {
            return new Sums(
                    rates.convert(money(line.sums().duty(), from), to, day).minor(),
                    rates.convert(money(line.sums().tax(), from), to, day).minor(),
                    rates.convert(money(line.sums().fees(), from), to, day).minor());
        } catch (NoRate unknown) {
            return null;
        }
    }

    private static Sums minor(Billed line) {
        Currency currency = line.currency();
        if (currency == null) return Sums.NONE;
        return new Sums(
                money(line.sums().duty(), currency).minor(),
                money(line.sums().tax(), currency).minor(),
                money(line.sums().fees(), currency).minor());
    }

    private static Money money(BigDecimal major, Currency currency) {
        return Money.ofMajor(major, currency, RoundingMode.UNNECESSARY);
    }

    private static @Nullable String currency(Billed line) {
        return line.currency() == null ? null : line.currency().code();
    }

    /// The same line has the same identity in whatever file it stands.
    private static byte[] identity(Billed line) {
        String text =
                String.join(
                        "\u001f",
                        line.bill(),
                        line.parcel(),
                        line.order(),
                        String.valueOf(line.hs()),
                        String.valueOf(line.day()),
                        String.valueOf(line.currency()),
                        line.sums().duty().stripTrailingZeros().toPlainString(),
                        line.sums().tax().stripTrailingZeros().toPlainString(),
                        line.sums().fees().stripTrailingZeros().toPlainString(),
                        line.label());
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
