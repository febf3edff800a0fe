package io.portolan.api;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.Reckoning;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A quote as the API writes it: rates as decimal strings, labels in English.
///
/// @param id by which it is kept; null when it could not be
/// @param dueOnDelivery what of the total the carrier takes at the door, in the asked currency
/// @param reasons why it is an estimate; empty when it is none
/// @param exchangeRate the rate used, null when none was needed
/// @param included what is left of prices that contain everything; null when they do not
record LandedCostAnswer(
        @Nullable UUID id,
        Money customsValue,
        Money duty,
        Money tax,
        Money fees,
        Money total,
        LandedCostQuote.Authority authority,
        String collect,
        Money dueOnDelivery,
        @Nullable String scheme,
        boolean estimate,
        List<LandedCostQuote.Line> lines,
        List<ComponentView> components,
        List<LandedCostQuote.Note> reasons,
        List<LandedCostQuote.Note> warnings,
        @Nullable RateView exchangeRate,
        @Nullable Included included,
        List<String> rules) {

    private static final Language ENGLISH = Language.of("en");

    record Included(Money goods, Money freight, List<Money> lines) {}

    record ComponentView(
            String kind,
            String label,
            Money base,
            @Nullable String rate,
            String unrounded,
            Money amount,
            String collect,
            RuleView rule) {}

    record RuleView(
            String id,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean estimate) {

        static RuleView of(LandedCostQuote.RuleRef rule) {
            return new RuleView(rule.id(), rule.source(), rule.from(), rule.to(), rule.estimate());
        }
    }

    record RateView(
            Currency from,
            Currency to,
            String rate,
            LocalDate date,
            long ageDays,
            String source,
            boolean estimate) {}

    /// The answer, and the id it is kept under.
    static LandedCostAnswer of(@Nullable UUID id, Reckoning reckoning) {
        LandedCostQuote quote = reckoning.answer();
        Reckoning.Net net = reckoning.net();
        return new LandedCostAnswer(
                id,
                quote.customsValue(),
                quote.duty(),
                quote.tax(),
                quote.fees(),
                quote.total(),
                quote.authority(),
                quote.collect().code(),
                quote.onDelivery(),
                quote.scheme(),
                quote.estimate(),
                quote.lines(),
                quote.components().stream().map(part -> component(quote, part)).toList(),
                quote.reasons(),
                quote.warnings(),
                rate(quote.rate(), reckoning.asked().date()),
                net == null ? null : new Included(net.goods(), net.freight(), net.lines()),
                quote.rules().stream().map(LandedCostQuote.RuleRef::id).toList());
    }

    private static ComponentView component(LandedCostQuote quote, LandedCostQuote.Component part) {
        BigDecimal rate = part.rate();
        return new ComponentView(
                part.kind().code(),
                part.label(ENGLISH),
                part.base(),
                rate == null ? null : rate.toPlainString(),
                part.unrounded().toPlainString(),
                part.amount(),
                quote.collect(part.kind()).code(),
                RuleView.of(part.rule()));
    }

    private static @Nullable RateView rate(@Nullable ExchangeRate rate, LocalDate day) {
        return rate == null
                ? null
                : new RateView(
                        rate.from(),
                        rate.to(),
                        rate.rate().toPlainString(),
                        rate.date(),
                        rate.ageInDays(day),
                        rate.source(),
                        rate.estimate());
    }
}
