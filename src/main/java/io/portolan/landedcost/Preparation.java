package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes of a request what an assessment needs: one currency, limits, items.
final class Preparation {

    private final Map<String, TariffBook> books;
    private final Rates rates;
    private final List<GivenRate> given;

    /// Where exchange rates come from.
    interface Rates {
        ExchangeRate rate(Currency from, Currency to, LocalDate on);

        /// The rate by which the customs of a country counts; null when its table is not loaded.
        default @Nullable ExchangeRate customs(
                String table, Currency from, Currency to, LocalDate on, int days) {
            return null;
        }
    }

    Preparation(List<TariffBook> books, Rates rates) {
        this.rates = rates;
        this.given = List.of();
        this.books = new HashMap<>();
        for (TariffBook book : books) this.books.put(book.file().book(), book);
    }

    private Preparation(Preparation like, List<GivenRate> given) {
        this.rates = like.rates;
        this.given = given;
        this.books = like.books;
    }

    /// The same, by exchange rates that came with the question.
    Preparation by(List<GivenRate> rates) {
        return rates.isEmpty() ? this : new Preparation(this, rates);
    }

    List<TariffBook> books() {
        return List.copyOf(books.values());
    }

    /// Which currency the destination counts in; its own, except in plain assessment of another.
    Conversion conversion(RulesInForce rules, Currency asked, LocalDate day, boolean plain) {
        if (plain || rules.currency().equals(asked)) return new Conversion(asked, asked, null);
        Currency counted = rules.currency();
        ExchangeRate said = said(asked, counted, day);
        if (said != null) return new Conversion(asked, counted, said);
        Rule.CustomsRate table = rules.customsRate();
        if (table == null) return new Conversion(asked, counted, rates.rate(asked, counted, day));
        ExchangeRate customs = customs(table, asked, counted, day);
        if (customs != null) {
            return new Conversion(asked, counted, customs, table.law(), null);
        }
        String text =
                "the rate of customs (" + table.source() + ") is not known; the shop's is taken";
        return new Conversion(
                asked,
                counted,
                rates.rate(asked, counted, day),
                null,
                new LandedCostQuote.Note("customs-rate-unknown", text));
    }

    private @Nullable ExchangeRate customs(
            Rule.CustomsRate table, Currency from, Currency to, LocalDate day) {
        return rates.customs(table.source(), from, to, table.of(day), table.longest(day));
    }

    /// The rate that came with the question; null when none did.
    private @Nullable ExchangeRate said(Currency from, Currency to, LocalDate day) {
        for (GivenRate rate : given) if (rate.of(from, to)) return rate.on(day);
        return null;
    }

    /// The tariff of this name; null when it is not loaded.
    @Nullable TariffBook book(String name) {
        return books.get(name);
    }

    /// The lines put together by code and duties.
    List<Consignment.Item> items(
            RulesInForce rules, Conversion conversion, LandedCostRequest request) {
        return new Items(this, rules, conversion, request).all();
    }

    Consignment.Terms terms(RulesInForce rules, Conversion conversion, LandedCostRequest request) {
        Map<String, BigDecimal> worth = worth(rules, conversion.counted(), request.date());
        List<BigDecimal> limits = new ArrayList<>(rules.limits().size());
        for (Limit limit : rules.limits()) {
            BigDecimal one =
                    limit.currency() == null
                            ? BigDecimal.ONE
                            : worth.getOrDefault(limit.currency(), BigDecimal.ONE);
            limits.add(limit.upTo().multiply(one));
        }
        Set<String> origins = new HashSet<>();
        List<BigDecimal> pieces = new ArrayList<>(request.lines().size());
        for (GoodsLine line : request.lines()) {
            origins.add(origin(line, request).value());
            pieces.add(BigDecimal.valueOf(line.quantity()));
        }
        return new Consignment.Terms(
                limits,
                rules.schemes().stream().map(scheme -> registered(scheme, request)).toList(),
                worth,
                request.channel(),
                request.shipFrom().value(),
                conversion.counted().digits(),
                origins,
                pieces,
                kilograms(request.lines()));
    }

    private static @Nullable BigDecimal kilograms(List<GoodsLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (GoodsLine line : lines) {
            BigDecimal own = TariffGoods.kilograms(line.weight(), line.quantity());
            if (own == null) return null;
            sum = sum.add(own);
        }
        return sum;
    }

    private static CountryCode origin(GoodsLine line, LandedCostRequest request) {
        return line.origin() == null ? request.shipFrom() : line.origin();
    }

    // Who pays at the border is no matter: a scheme has the seller take the tax at the sale.
    private static Boolean registered(Rule.Scheme scheme, LandedCostRequest request) {
        Set<String> places = request.registeredIn();
        return places == null
                || places.stream()
                        .map(place -> place.toUpperCase(Locale.ROOT))
                        .anyMatch(scheme.registrations()::contains);
    }

    private Map<String, BigDecimal> worth(RulesInForce rules, Currency counted, LocalDate day) {
        Map<String, BigDecimal> worth = new HashMap<>();
        for (Limit limit : rules.limits()) {
            if (limit.currency() != null) {
                worth.computeIfAbsent(limit.currency(), code -> one(rules, code, counted, day));
            }
        }
        for (Rule.Tax tax : rules.taxes()) {
            for (Limit limit : bounds(tax)) {
                String other = limit.currency();
                if (other != null)
                    worth.computeIfAbsent(other, code -> one(rules, code, counted, day));
            }
        }
        for (Rule.SimplifiedDuty duty : rules.simplified()) {
            if (duty.lessCurrency() != null) {
                worth.computeIfAbsent(duty.lessCurrency(), code -> one(rules, code, counted, day));
            }
        }
        return worth;
    }

    private static List<Limit> bounds(Rule.Tax tax) {
        return Stream.of(tax.upTo(), tax.over()).filter(Objects::nonNull).toList();
    }

    /// What one unit of a currency is worth in the one the destination counts in.
    BigDecimal one(RulesInForce rules, String code, Currency counted, LocalDate day) {
        Currency currency = Currency.of(code);
        if (currency.equals(counted)) return BigDecimal.ONE;
        ExchangeRate said = said(currency, counted, day);
        if (said != null) return said.rate();
        Rule.CustomsRate table = rules.customsRate();
        ExchangeRate customs = table == null ? null : customs(table, currency, counted, day);
        return (customs == null ? rates.rate(currency, counted, day) : customs).rate();
    }
}
