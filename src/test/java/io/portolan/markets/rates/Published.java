package io.portolan.markets.rates;

import io.portolan.kernel.Currency;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Rates as the golden answers hold them.
final class Published {

    static final RateAsk ASK =
            new RateAsk(Currency.of("EUR"), List.of(Currency.of("USD"), Currency.of("JPY")));
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private Published() {}

    static ExchangeRate of(String code, String rate, LocalDate day, String source) {
        return new ExchangeRate(
                Currency.of("EUR"), Currency.of(code), new BigDecimal(rate), day, source, false);
    }
}
