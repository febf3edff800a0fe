package io.portolan.landedcost.tariff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was asked of `./portolan tariff`.
///
/// @param words behind `tariff`, without options
/// @param options by name with their value
record TariffCall(List<String> words, Map<String, String> options) {

    private static final Set<String> KNOWN = Set.of("--book", "--currency", "--source", "--as-of");

    /// Refuses an option nobody knows or one without a value.
    static TariffCall of(List<String> arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (!KNOWN.contains(word)) {
                throw new IllegalArgumentException("There is no option " + word + ".");
            } else if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(word + " needs a value.");
            } else {
                options.put(word, arguments.get(++i));
            }
        }
        return new TariffCall(words, options);
    }

    /// Which book the file fills.
    String book(TariffFormat format) {
        String book = options.getOrDefault("--book", format.book());
        if (!book.matches("[a-z][a-z0-9-]{1,19}")) {
            throw new IllegalArgumentException(
                    "Name the book with --book, as the rules of the country do: us, eu, gb.");
        }
        return book;
    }

    String currency(TariffFormat format) {
        String currency = options.getOrDefault("--currency", format.currency());
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "Name the currency of its amounts with --currency, as in EUR.");
        }
        return currency;
    }

    /// Who publishes the file. A rate whose origin nobody can look up is none.
    String source(TariffFormat format) {
        String source = options.getOrDefault("--source", format.source());
        if (!source.contains("https://") && !source.contains("http://")) {
            throw new IllegalArgumentException(
                    "Say with --source who publishes the file, with its address:"
                            + " --source \"Customs of X, https://…\".");
        }
        return source;
    }

    LocalDate asOf(LocalDate today) {
        String day = options.get("--as-of");
        if (day == null) return today;
        try {
            LocalDate asOf = LocalDate.parse(day);
            if (asOf.isAfter(today)) {
                throw new IllegalArgumentException(
                        day + " is still to come: --as-of is a past day.");
            }
            return asOf;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(day + " is no day: write --as-of 2026-09-18.");
        }
    }
}
