package io.portolan.markets.rates;

import io.portolan.kernel.Currency;
import io.portolan.markets.ExchangeRate;
import io.portolan.platform.wire.Answer;
import io.portolan.platform.wire.Unreadable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads rates out of answers, digit by digit: no binary fraction comes near them.
final class Figures {

    private static final JsonMapper EXACT =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private Figures() {}

    static JsonNode json(Answer answer) {
        try {
            return EXACT.readTree(answer.body());
        } catch (JacksonException notJson) {
            throw new Unreadable("not JSON", notJson);
        }
    }

    /// One rate of an answer.
    record Quote(String code, BigDecimal rate) {}

    /// The rates of an answer that is about one base and one day. Not readable without any.
    ///
    /// @param day reads the day, and throws `DateTimeException` where there is none
    static List<ExchangeRate> rates(
            String base, Supplier<LocalDate> day, List<Quote> quotes, String source) {
        try {
            Currency from = required(base);
            LocalDate on = day.get();
            List<ExchangeRate> rates =
                    quotes.stream()
                            .flatMap(q -> rate(from, q.code(), q.rate(), on, source).stream())
                            .toList();
            if (rates.isEmpty()) throw new Unreadable("no rates in the answer");
            return rates;
        } catch (DateTimeException noDay) {
            throw new Unreadable("no day in the answer", noDay);
        }
    }

    /// The rate of a currency; empty for one that ISO 4217 does not list and for the base itself.
    static Optional<ExchangeRate> rate(
            Currency base, String code, BigDecimal rate, LocalDate day, String source) {
        if (rate.signum() <= 0) throw new Unreadable("a rate of " + rate + " for " + code);
        return currency(code)
                .filter(quote -> !quote.equals(base))
                .map(quote -> new ExchangeRate(base, quote, rate, day, source, false));
    }

    static Currency required(String code) {
        return currency(code).orElseThrow(() -> new Unreadable("no currency: " + code));
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.of(code));
        } catch (IllegalArgumentException unlisted) {
            return Optional.empty();
        }
    }
}
