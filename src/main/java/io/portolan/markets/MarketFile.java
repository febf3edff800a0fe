package io.portolan.markets;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The markets a shop begins with, as `reference/markets.json` has them.
final class MarketFile {

    private MarketFile() {}

    static List<Market> read() {
        File file = Reference.read("markets.json", File.class);
        ShipFrom from =
                new ShipFrom(CountryCode.of(file.shipFrom().country()), file.shipFrom().city());
        return file.markets().stream().map(row -> row.market(from)).toList();
    }

    record File(String note, Place shipFrom, List<Row> markets) {}

    record Place(String country, String city) {}

    record Rounding(long step, long charm) {}

    record Source(@Nullable String list, @Nullable BigDecimal surcharge) {

        PriceSource source() {
            return new PriceSource(list, Objects.requireNonNullElse(surcharge, BigDecimal.ZERO));
        }
    }

    record Row(
            String code,
            String name,
            List<String> countries,
            String currency,
            List<String> languages,
            TaxDisplay taxDisplay,
            String zone,
            List<String> paymentMethods,
            int returnDays,
            @Nullable Long freeShippingFrom,
            Rounding priceRounding,
            @Nullable Source prices) {

        Market market(ShipFrom from) {
            Currency money = Currency.of(currency);
            return new Market(
                    code,
                    name,
                    countries.stream().map(CountryCode::of).toList(),
                    money,
                    languages.stream().map(Language::of).toList(),
                    taxDisplay,
                    ZoneId.of(zone),
                    paymentMethods,
                    returnDays,
                    freeShippingFrom == null ? null : new Money(freeShippingFrom, money),
                    new PriceRounding(priceRounding.step(), priceRounding.charm()),
                    prices == null ? PriceSource.OWN : prices.source(),
                    true,
                    from);
        }
    }
}
