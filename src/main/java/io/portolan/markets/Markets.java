package io.portolan.markets;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The markets the shop sells in, as `reference/markets.json` has them. Read once at the start and
/// the same until the next.
@Component
public class Markets {

    private final Map<String, Market> byCode = new LinkedHashMap<>();
    private final Map<CountryCode, Market> byCountry = new LinkedHashMap<>();

    public Markets() {
        File file = Reference.read("markets.json", File.class);
        ShipFrom from =
                new ShipFrom(CountryCode.of(file.shipFrom().country()), file.shipFrom().city());
        for (Row row : file.markets()) add(row.market(from));
    }

    /// All markets, in the merchant's order.
    public List<Market> all() {
        return List.copyOf(byCode.values());
    }

    /// The market with this code (`de`), or null.
    public @Nullable Market byCode(String code) {
        return byCode.get(code);
    }

    /// The market with this code. Refuses with `IllegalArgumentException` what is none: for codes
    /// that the shop itself has stored.
    public Market require(String code) {
        Market market = byCode.get(code);
        if (market == null) throw new IllegalArgumentException("no market " + code);
        return market;
    }

    /// The market that delivers to this country, or null.
    public @Nullable Market of(CountryCode country) {
        return byCountry.get(country);
    }

    private void add(Market market) {
        if (byCode.put(market.code(), market) != null) {
            throw new IllegalStateException("two markets are called " + market.code());
        }
        for (CountryCode country : market.countries()) {
            if (byCountry.put(country, market) != null) {
                throw new IllegalStateException(country + " is in two markets");
            }
        }
    }

    record File(String note, Place shipFrom, List<Row> markets) {}

    record Place(String country, String city) {}

    record Rounding(long step, long charm) {}

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
            Rounding priceRounding) {

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
                    from);
        }
    }
}
