package io.portolan.markets;

import io.portolan.kernel.CountryCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All markets at one moment. Refuses with `IllegalArgumentException` two of one code, a country in
/// two of them, and a price list that is not there or counts another currency.
final class MarketBook {

    private final Map<String, Market> byCode = new LinkedHashMap<>();
    private final Map<CountryCode, Market> byCountry = new LinkedHashMap<>();

    MarketBook(List<Market> markets) {
        markets.forEach(this::add);
        markets.forEach(this::check);
    }

    List<Market> all() {
        return List.copyOf(byCode.values());
    }

    @Nullable Market byCode(String code) {
        return byCode.get(code);
    }

    @Nullable Market of(CountryCode country) {
        return byCountry.get(country);
    }

    private void add(Market market) {
        if (byCode.put(market.code(), market) != null) {
            throw new IllegalArgumentException("two markets are called " + market.code());
        }
        for (CountryCode country : market.countries()) {
            if (byCountry.put(country, market) != null) {
                throw new IllegalArgumentException(country + " is in two markets");
            }
        }
    }

    private void check(Market market) {
        String list = market.prices().list();
        if (list == null) return;
        Market lender = byCode.get(list);
        boolean fits =
                lender != null
                        && lender.currency().equals(market.currency())
                        && lender.prices().list() == null;
        if (!fits) throw new IllegalArgumentException(market.code() + " cannot read list " + list);
    }
}
