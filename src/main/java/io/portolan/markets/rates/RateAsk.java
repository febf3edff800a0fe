package io.portolan.markets.rates;

import io.portolan.kernel.Currency;
import java.util.List;
import java.util.stream.Collectors;

/// Which rates are wanted: one unit of `base` in each of `quotes`.
public record RateAsk(Currency base, List<Currency> quotes) {

    public RateAsk {
        quotes = List.copyOf(quotes);
    }

    /// `USD,JPY,AED`.
    String codes() {
        return quotes.stream().map(Currency::code).collect(Collectors.joining(","));
    }
}
