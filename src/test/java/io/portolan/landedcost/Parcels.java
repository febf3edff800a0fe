package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Consignments for tests, each with what is usual and what the test is about.
final class Parcels {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LandedCost LANDED_COST = new LandedCost(Parcels::rate);

    private String country = "DE";
    private @Nullable String region;
    private @Nullable String postcode;
    private LandedCost engine = LANDED_COST;
    private String currency = "EUR";
    private String from = "CN";
    private LocalDate day = TODAY;
    private Incoterm incoterm = Incoterm.DDP;
    private Channel channel = Channel.COURIER;
    private long freight;
    private long insurance;
    private long discount;
    private boolean plain;
    private @Nullable Set<String> registeredIn;
    private final List<GoodsLine> lines = new ArrayList<>();

    static Parcels to(String country, String currency) {
        Parcels parcel = new Parcels();
        parcel.country = country;
        parcel.currency = currency;
        return parcel;
    }

    static Parcels toGermany() {
        return to("DE", "EUR");
    }

    Parcels region(String code) {
        region = code;
        return this;
    }

    Parcels postcode(String code) {
        postcode = code;
        return this;
    }

    /// By other rules than those of this release.
    Parcels by(LandedCost other) {
        engine = other;
        return this;
    }

    Parcels line(GoodsLine line) {
        lines.add(line);
        return this;
    }

    Parcels from(String code) {
        from = code;
        return this;
    }

    Parcels on(LocalDate date) {
        day = date;
        return this;
    }

    Parcels dap() {
        incoterm = Incoterm.DAP;
        return this;
    }

    Parcels byPost() {
        channel = Channel.POST;
        return this;
    }

    Parcels freight(long minor) {
        freight = minor;
        return this;
    }

    Parcels insurance(long minor) {
        insurance = minor;
        return this;
    }

    Parcels discount(long minor) {
        discount = minor;
        return this;
    }

    Parcels plain() {
        plain = true;
        return this;
    }

    Parcels registeredIn(String... places) {
        registeredIn = Set.of(places);
        return this;
    }

    Parcels with(@Nullable String hs, long quantity, long unitMinor, Measure... measures) {
        lines.add(
                new GoodsLine(
                        hs == null ? null : HsCode.of(hs),
                        CountryCode.of("CN"),
                        "goods",
                        quantity,
                        Money.of(unitMinor, currency),
                        Weight.ofGrams(400),
                        List.of(measures)));
        return this;
    }

    LandedCostRequest request() {
        return new LandedCostRequest(
                new Destination(CountryCode.of(country), region, postcode),
                CountryCode.of(from),
                day,
                incoterm,
                Currency.of(currency),
                Money.of(freight, currency),
                Money.of(insurance, currency),
                Money.of(discount, currency),
                registeredIn,
                channel,
                plain,
                lines,
                List.of());
    }

    LandedCostQuote quote() {
        return engine.quote(request());
    }

    GrossQuote inside() {
        return engine.inside(
                new GrossRequest(
                        new Destination(CountryCode.of(country), region, postcode),
                        CountryCode.of(from),
                        day,
                        channel,
                        Money.of(freight, currency),
                        Money.of(discount, currency),
                        lines));
    }

    static ExchangeRate rate(Currency from, Currency to, LocalDate on) {
        BigDecimal rate = perEuro(to).divide(perEuro(from), java.math.MathContext.DECIMAL64);
        return new ExchangeRate(from, to, rate, on, "test", false);
    }

    private static BigDecimal perEuro(Currency currency) {
        return new BigDecimal(
                switch (currency.code()) {
                    case "EUR" -> "1";
                    case "USD" -> "1.16";
                    case "JPY" -> "180";
                    case "AED" -> "4.2601";
                    case "KWD" -> "0.356";
                    case "KRW" -> "1700";
                    case "BRL" -> "6.2";
                    default -> "2";
                });
    }
}
