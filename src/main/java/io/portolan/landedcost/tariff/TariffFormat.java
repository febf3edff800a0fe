package io.portolan.landedcost.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;

/// A shape in which a tariff comes.
enum TariffFormat {

    /// The export of the Harmonized Tariff Schedule of the United States as CSV.
    US_HTS(
            "us",
            "USD",
            "United States International Trade Commission, Harmonized Tariff Schedule,"
                    + " https://hts.usitc.gov/") {
        @Override
        LineReader open(InputStream bytes, LocalDate asOf) throws IOException {
            return new UsHtsFile(bytes);
        }
    },

    /// Schedule 3 of the Australian tariff as JSON.
    AU_SCHEDULE3(
            "au",
            "AUD",
            "Australian Border Force, Working Tariff, Schedule 3, https://www.abf.gov.au/") {
        @Override
        LineReader open(InputStream bytes, LocalDate asOf) throws IOException {
            return new AuScheduleFile(bytes, asOf);
        }
    },

    /// A table of our own: `hs`, `duty`, and if wanted `description`, `unit`, `special`.
    CSV("", "", "") {
        @Override
        LineReader open(InputStream bytes, LocalDate asOf) throws IOException {
            return new PlainTariffFile(bytes);
        }
    };

    private final String book;
    private final String currency;
    private final String source;

    TariffFormat(String book, String currency, String source) {
        this.book = book;
        this.currency = currency;
        this.source = source;
    }

    /// Reads it from its first byte on.
    ///
    /// @param asOf the day whose duty counts where a line has several, one after the other
    abstract LineReader open(InputStream bytes, LocalDate asOf) throws IOException;

    /// The word of the command: `us-hts`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String book() {
        return book;
    }

    String currency() {
        return currency;
    }

    /// Where such files come from; empty when only the caller knows.
    String source() {
        return source;
    }

    static TariffFormat of(String word) {
        for (TariffFormat format : values()) if (format.word().equals(word)) return format;
        throw new IllegalArgumentException(
                "There is no tariff format " + word + ": say us-hts, au-schedule3 or csv.");
    }
}
