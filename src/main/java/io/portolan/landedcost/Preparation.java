package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes of a request what an assessment needs: one currency, duties of each line, limits.
final class Preparation {

    private final Map<String, TariffBook> books;
    private final Rates rates;

    /// Where exchange rates come from.
    interface Rates {
        ExchangeRate rate(Currency from, Currency to, LocalDate on);
    }

    Preparation(List<TariffBook> books, Rates rates) {
        this.rates = rates;
        this.books = new HashMap<>();
        for (TariffBook book : books) this.books.put(book.file().book(), book);
    }

    List<TariffBook> books() {
        return List.copyOf(books.values());
    }

    /// Which currency the destination counts in; its own, except in plain assessment of another.
    Conversion conversion(RulesInForce rules, Currency asked, LocalDate day, boolean plain) {
        if (plain || rules.currency().equals(asked)) return new Conversion(asked, asked, null);
        return new Conversion(asked, rules.currency(), rates.rate(asked, rules.currency(), day));
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
        return new Consignment.Terms(
                limits,
                rules.schemes().stream().map(scheme -> registered(scheme, request)).toList(),
                worth,
                request.channel(),
                request.shipFrom().value(),
                conversion.counted().digits());
    }

    /// The lines put together by code and duties.
    List<Consignment.Item> items(
            RulesInForce rules, Conversion conversion, LandedCostRequest request) {
        Map<List<Object>, Consignment.Item> items = new LinkedHashMap<>();
        for (int i = 0; i < request.lines().size(); i++) {
            GoodsLine line = request.lines().get(i);
            Consignment.Item item = item(i, line, rules, conversion, request);
            boolean byAmount = item.dues().stream().anyMatch(due -> due.amount() != null);
            Object together = byAmount || item.hs() == null ? Integer.valueOf(i) : "";
            List<Object> key =
                    List.of(String.valueOf(item.hs()), item.dues(), item.named(), together);
            Consignment.Item first = items.putIfAbsent(key, item);
            if (first != null) first.lines().add(i);
        }
        return new ArrayList<>(items.values());
    }

    private Consignment.Item item(
            int index,
            GoodsLine line,
            RulesInForce rules,
            Conversion conversion,
            LandedCostRequest request) {
        List<Integer> lines = new ArrayList<>(List.of(index));
        HsCode hs = line.hs();
        String code = hs == null ? null : hs.digits();
        if (!line.measures().isEmpty()) {
            List<Due> dues =
                    line.measures().stream().map(measure -> due(measure, conversion)).toList();
            boolean named = dues.stream().anyMatch(due -> due.kind() == ChargeKind.ADDITIONAL);
            return new Consignment.Item(code, lines, dues, named, List.of());
        }
        TariffBook.Answer answer = fromBook(line, rules, conversion, request);
        return new Consignment.Item(code, lines, answer.dues(), false, answer.doubts());
    }

    private static Due due(Measure measure, Conversion conversion) {
        Law given = Law.given();
        BigDecimal amount = measure.amount() == null ? null : conversion.counted(measure.amount());
        String words =
                switch (measure.kind()) {
                    case ADDITIONAL -> "duty.additional";
                    case ANTIDUMPING -> "duty.antidumping";
                    case EXCISE -> "excise";
                    case LEVY, FEE -> "fee";
                    case DUTY, VAT, GST, SALES_TAX -> "duty";
                };
        return new Due(measure.kind(), words, given, measure.rate(), amount, Map.of());
    }

    private TariffBook.Answer fromBook(
            GoodsLine line, RulesInForce rules, Conversion conversion, LandedCostRequest request) {
        Rule.Tariff tariff = rules.tariff();
        HsCode hs = line.hs();
        TariffBook book = tariff == null ? null : books.get(tariff.book());
        if (hs == null) return fallback(tariff, "hs-unknown", "the goods have no tariff code yet");
        if (book == null) {
            return fallback(tariff, "no-tariff", "no tariff of this country is loaded");
        }
        CountryCode origin = line.origin() == null ? request.shipFrom() : line.origin();
        TariffBook.Answer answer =
                book.answer(hs, origin, line.quantity(), line.weight(), request.date());
        if (answer == null) {
            return fallback(tariff, "not-in-tariff", "the tariff has no line for " + hs.dotted());
        }
        BigDecimal one = one(book.file().currency(), conversion.counted(), request.date());
        return one.compareTo(BigDecimal.ONE) == 0
                ? answer
                : new TariffBook.Answer(
                        answer.dues().stream().map(due -> due.times(one)).toList(),
                        answer.doubts());
    }

    private static TariffBook.Answer fallback(
            Rule.@Nullable Tariff tariff, String code, String what) {
        BigDecimal otherwise = tariff == null ? null : tariff.otherwise();
        if (tariff == null || otherwise == null) {
            String text = what + ": duty is not counted and may be due";
            return new TariffBook.Answer(List.of(), List.of(new LandedCostQuote.Note(code, text)));
        }
        String percent = otherwise.movePointRight(2).stripTrailingZeros().toPlainString();
        String text = what + ": " + percent + " % is taken, the usual rate there";
        return new TariffBook.Answer(
                List.of(new Due(ChargeKind.DUTY, "duty", tariff.law(), otherwise, null, Map.of())),
                List.of(new LandedCostQuote.Note(code, text)));
    }

    private static Boolean registered(Rule.Scheme scheme, LandedCostRequest request) {
        if (request.incoterm() != Incoterm.DDP) return false;
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
                worth.computeIfAbsent(limit.currency(), code -> one(code, counted, day));
            }
        }
        for (Rule.SimplifiedDuty duty : rules.simplified()) {
            if (duty.lessCurrency() != null) {
                worth.computeIfAbsent(duty.lessCurrency(), code -> one(code, counted, day));
            }
        }
        return worth;
    }

    private BigDecimal one(String code, Currency counted, LocalDate day) {
        Currency currency = Currency.of(code);
        if (currency.equals(counted)) return BigDecimal.ONE;
        return rates.rate(currency, counted, day).rate();
    }
}
