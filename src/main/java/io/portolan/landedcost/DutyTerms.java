package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a line of a tariff takes: a share of the value and amounts by measure, which add up.
///
/// @param rate 0.165 is 16.5 %; null when nothing goes by value
/// @param amounts in `currency` by measure: `piece`, `kg`, `pair`, `dozen`, `litre`, `m2`
/// @param least the least it comes to; null without one
/// @param most the most it comes to; null without one
/// @param note what it refers to where no figure says it; null when the figures say all
public record DutyTerms(
        @Nullable BigDecimal rate,
        Map<String, BigDecimal> amounts,
        String currency,
        @Nullable DutyTerms least,
        @Nullable DutyTerms most,
        @Nullable String note) {

    public DutyTerms {
        amounts = Map.copyOf(amounts);
    }

    static DutyTerms of(TariffFile.Row row, String currency) {
        return new DutyTerms(
                row.rate(),
                measured(row.amounts()),
                currency,
                bound(row.min(), currency),
                bound(row.max(), currency),
                row.note());
    }

    private static @Nullable DutyTerms bound(
            TariffFile.@Nullable Amounts amounts, String currency) {
        if (amounts == null) return null;
        return new DutyTerms(amounts.rate(), measured(amounts), currency, null, null, null);
    }

    private static Map<String, BigDecimal> measured(TariffFile.Amounts amounts) {
        Map<String, BigDecimal> measured = new LinkedHashMap<>();
        put(measured, "piece", amounts.perPiece());
        put(measured, "kg", amounts.perKg());
        put(measured, "pair", amounts.perPair());
        put(measured, "dozen", amounts.perDozen());
        put(measured, "litre", amounts.perLitre());
        put(measured, "m2", amounts.perM2());
        return measured;
    }

    private static void put(
            Map<String, BigDecimal> measured, String name, @Nullable BigDecimal amount) {
        if (amount != null) measured.put(name, amount);
    }

    /// In English: `4.5 % + 1.20 EUR for each kg`.
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (rate != null && (rate.signum() > 0 || amounts.isEmpty())) {
            parts.add(rate.movePointRight(2).stripTrailingZeros().toPlainString() + " %");
        }
        new TreeMap<>(amounts)
                .forEach(
                        (measure, amount) ->
                                parts.add(
                                        amount.toPlainString()
                                                + " "
                                                + currency
                                                + " for each "
                                                + measure));
        String said = parts.isEmpty() ? "0 %" : String.join(" + ", parts);
        if (least != null) said += ", at least " + least;
        return most == null ? said : said + ", at most " + most;
    }
}
