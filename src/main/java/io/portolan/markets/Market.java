package io.portolan.markets;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group of countries that share a currency, languages, prices and ways to pay.
///
/// @param code the first country's code in lower case: `de`
/// @param name in English, for the merchant and the API
/// @param countries where it delivers, the first is the one it is named after
/// @param languages the first is the one shown to a visitor whose own is not among them
/// @param zone dates of orders and deliveries are days of this zone
/// @param paymentMethods codes of methods that may be offered, e.g. `demo-card`, `cod`
/// @param returnDays how many days after delivery goods may be sent back
/// @param freeShippingFrom goods worth at least this are delivered free; none when null
/// @param priceRounding what is done to converted prices
/// @param prices whose list is read, and what is put on converted prices
/// @param open whether one can shop there now; a closed one keeps its orders and its prices
/// @param shipFrom where the merchant's parcels to this market start
public record Market(
        String code,
        String name,
        List<CountryCode> countries,
        Currency currency,
        List<Language> languages,
        TaxDisplay taxDisplay,
        ZoneId zone,
        List<String> paymentMethods,
        int returnDays,
        @Nullable Money freeShippingFrom,
        PriceRounding priceRounding,
        PriceSource prices,
        boolean open,
        ShipFrom shipFrom) {

    public Market {
        countries = List.copyOf(countries);
        languages = List.copyOf(languages);
        paymentMethods = List.copyOf(paymentMethods);
        if (countries.isEmpty() || languages.isEmpty() || paymentMethods.isEmpty()) {
            throw new IllegalArgumentException(code + " lacks a country, language or method");
        }
        if (!code.equals(countries.getFirst().value().toLowerCase(java.util.Locale.ROOT))) {
            throw new IllegalArgumentException(code + " is not the code of its first country");
        }
        if (freeShippingFrom != null && !freeShippingFrom.currency().equals(currency)) {
            throw new IllegalArgumentException(code + " has free delivery in another currency");
        }
    }

    /// The country this market is named after, assumed until an address says otherwise.
    public CountryCode country() {
        return countries.getFirst();
    }

    /// The language shown when the visitor asked for none that is spoken here.
    public Language language() {
        return languages.getFirst();
    }

    /// A market like this one but for what is said of it.
    public MarketDraft but() {
        return new MarketDraft(this);
    }

    /// A market like this one, of another country and called after it.
    public Market called(CountryCode country) {
        return new Market(
                country.value().toLowerCase(java.util.Locale.ROOT),
                name,
                List.of(country),
                currency,
                languages,
                taxDisplay,
                zone,
                paymentMethods,
                returnDays,
                freeShippingFrom,
                priceRounding,
                prices,
                open,
                shipFrom);
    }

    /// The code of the market whose price list is read here: mostly its own.
    public String priceList() {
        String list = prices.list();
        return list == null ? code : list;
    }

    /// Whether it has prices of its own; the list of one that reads another market's is not looked
    /// at.
    public boolean hasOwnList() {
        return priceList().equals(code);
    }

    /// What a price of another currency becomes here: raised by the surcharge, then rounded to an
    /// ending of this market. `converted` is in its currency.
    public Money labelled(Money converted) {
        return priceRounding.round(prices.raised(converted));
    }

    /// Whether prices shown here contain duty and tax.
    public boolean showsTaxIncluded() {
        return taxDisplay == TaxDisplay.INCLUDED;
    }
}
