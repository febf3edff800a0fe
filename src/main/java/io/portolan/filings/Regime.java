package io.portolan.filings;

import io.portolan.kernel.CountryCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A kind of return, by `reference/returns.json`, whose note says what each member means.
///
/// @param parts the parts of countries it takes besides whole ones; null when none
record Regime(
        String id,
        String place,
        Set<String> countries,
        @Nullable String scheme,
        Set<String> taxes,
        @Nullable SentFrom sentFrom,
        Split split,
        String currency,
        Span.Cycle cycle,
        int dueMonths,
        int dueDay,
        Corrections corrections,
        @Nullable Integer correctionYears,
        boolean wholeUnits,
        boolean nil,
        @Nullable Set<String> parts,
        Law law) {

    /// What each return, or each line, is told apart by.
    enum Split {
        NONE,
        SHIP_FROM,
        REGION,
        COUNTRY
    }

    /// What becomes of what belongs to an earlier period.
    enum Corrections {
        BY_PERIOD,
        IN_PERIOD
    }

    Regime {
        countries = Set.copyOf(countries);
        taxes = Set.copyOf(taxes);
        parts = parts == null ? Set.of() : Set.copyOf(parts);
        if ((corrections == Corrections.BY_PERIOD) != (correctionYears != null)) {
            throw new IllegalArgumentException(id + ": years go with corrections by period");
        }
    }

    boolean takes(ReturnRow row) {
        String country = row.place().country().value();
        if (!countries.contains(country) || !takes(row.place().part())) return false;
        if (scheme != null ? !scheme.equals(row.scheme()) : row.scheme() != null) return false;
        if (row.tax() != null && !taxes.contains(row.tax())) return false;
        if (row.tax() == null && scheme == null && !taxes.contains("sales-tax")) return false;
        return sentRight(row.place());
    }

    private boolean takes(@Nullable String part) {
        return part == null || (parts != null && parts.contains(part));
    }

    /// Whether this row alone is reason enough to file. Elsewhere nothing is owed before tax was
    /// taken or somebody registered.
    boolean starts(ReturnRow row) {
        return scheme != null || !row.amount().isZero();
    }

    /// The threshold whose registration this return goes with: `us.ca`; null where there is none.
    @Nullable String threshold(String key) {
        int dot = key.indexOf('.');
        if (split != Split.REGION || dot < 0) return null;
        return place.toLowerCase(Locale.ROOT) + key.substring(dot);
    }

    private boolean sentRight(Movement.Place place) {
        CountryCode from = place.shipFrom();
        boolean same = from.equals(place.country());
        return switch (sentFrom) {
            case null -> true;
            case INSIDE -> countries.contains(from.value()) && !same;
            case OUTSIDE -> !countries.contains(from.value());
            // What a return takes of a part that no scheme reaches comes from wherever it may.
            case SAME -> same || (place.part() != null && countries.contains(from.value()));
            case STOCK -> countries.contains(from.value());
        };
    }

    /// The return a row belongs to: `ioss`, `us-sales-tax.ca`.
    String key(ReturnRow row) {
        String part =
                switch (split) {
                    case NONE, SHIP_FROM -> null;
                    case REGION -> row.place().region();
                    case COUNTRY -> row.place().country().value();
                };
        if (part == null) return id;
        return id + "." + part.substring(part.indexOf('-') + 1).toLowerCase(Locale.ROOT);
    }

    /// The last day on which the return of a period is in time.
    LocalDate due(Span span) {
        YearMonth month = YearMonth.from(span.to()).plusMonths(dueMonths);
        return month.atDay(Math.min(dueDay, month.lengthOfMonth()));
    }

    /// All kinds of returns the shop knows.
    @Component
    static class All {

        record File(String note, List<Regime> returns, List<TaxPlaces.Row> places) {}

        private final List<Regime> all = FilingReference.read("returns.json", File.class).returns();

        List<Regime> list() {
            return all;
        }

        /// Every country that some return is about.
        Set<String> countries() {
            return all.stream()
                    .flatMap(regime -> regime.countries().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Nullable Regime of(String key) {
            int dot = key.indexOf('.');
            String id = dot < 0 ? key : key.substring(0, dot);
            for (Regime regime : all) if (regime.id().equals(id)) return regime;
            return null;
        }
    }
}
