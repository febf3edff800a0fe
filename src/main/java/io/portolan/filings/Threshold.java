package io.portolan.filings;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.portolan.kernel.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From how many sales on a seller registers in a place, by `reference/registrations.json` and
/// `reference/nexus.json`.
///
/// @param place the country whose authority asks, or `EU`
/// @param region the state within it, or null
/// @param scheme only sales whose tax was collected under it count; null for all
/// @param registers the word by which the rules of landed cost know who is registered there; null
///     where no price depends on it
/// @param world sales everywhere that must be reached as well; null when they do not matter
/// @param basis which sales the law counts; null where that was not found
/// @param marketplaces whether sales through marketplaces count too; null where that was not found
record Threshold(
        String id,
        String place,
        @Nullable String region,
        Set<String> countries,
        @Nullable SentFrom sentFrom,
        @Nullable String scheme,
        boolean voluntary,
        String currency,
        @Nullable BigDecimal sales,
        @Nullable Integer transactions,
        @Nullable BigDecimal world,
        Reached reached,
        @Nullable Period period,
        @Nullable String registers,
        @Nullable Basis basis,
        @Nullable Boolean marketplaces,
        Law law) {

    /// Sales on which the buyer accounts for the tax count nowhere.
    private static final String TO_BUSINESSES = "REVERSE-CHARGE";

    /// When it is reached.
    enum Reached {
        /// With the first sale.
        FIRST,
        SALES,
        /// By amount or by number.
        EITHER,
        /// By amount and by number.
        BOTH
    }

    /// Which sales a law counts. The shop counts all of its own, which never says less.
    enum Basis {
        /// All, also what is resold or exempt.
        @JsonProperty("gross")
        GROSS,
        /// All to those who use the goods.
        @JsonProperty("retail")
        RETAIL,
        /// Those on which tax falls.
        @JsonProperty("taxable")
        TAXABLE
    }

    /// In which time sales are counted.
    enum Period {
        @JsonProperty("this-or-last-year")
        THIS_OR_LAST_YEAR,
        @JsonProperty("last-year")
        LAST_YEAR,
        @JsonProperty("twelve-months")
        TWELVE_MONTHS,
        @JsonProperty("four-quarters")
        FOUR_QUARTERS,
        /// Quarters that begin with March, June, September and December.
        @JsonProperty("four-tax-quarters")
        FOUR_TAX_QUARTERS,
        /// From October to September.
        @JsonProperty("year-to-september")
        YEAR_TO_SEPTEMBER
    }

    /// A stretch of days, both ends included.
    record Window(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    Threshold {
        countries = Set.copyOf(countries);
        boolean counted = sales != null && period != null;
        if ((reached == Reached.FIRST) == counted) {
            throw new IllegalArgumentException(
                    id + ": an amount and its period, or the first sale");
        }
        boolean numbered = reached == Reached.EITHER || reached == Reached.BOTH;
        if (numbered != (transactions != null)) {
            throw new IllegalArgumentException(id + ": a number of sales where it counts");
        }
    }

    /// Whether a sale to this place counts.
    boolean counts(MovementStore.Sold sold) {
        if (TO_BUSINESSES.equals(sold.scheme())) return false;
        if (sentFrom == SentFrom.STOCK) return countries.contains(sold.shipFrom().value());
        return countries.contains(sold.country().value())
                && (region == null || region.equals(bare(sold.region())))
                && (scheme == null || scheme.equals(sold.scheme()))
                && sentRight(sold);
    }

    private static @Nullable String bare(@Nullable String region) {
        return region == null ? null : region.substring(region.indexOf('-') + 1);
    }

    private boolean sentRight(MovementStore.Sold sold) {
        if (sentFrom == null) return true;
        CountryCode from = sold.shipFrom();
        boolean inside = countries.contains(from.value());
        boolean same = from.equals(sold.country());
        return switch (sentFrom) {
            case INSIDE -> inside && (countries.size() == 1 || !same);
            case OUTSIDE -> !inside;
            case SAME -> same;
            case STOCK -> inside;
        };
    }

    /// The stretches of time that count on this day, the running one first. A year that has just
    /// begun does not make the one before it forgotten.
    List<Window> windows(LocalDate today) {
        Window year = new Window(today.withDayOfYear(1), today);
        Window before = new Window(year.from().minusYears(1), year.from().minusDays(1));
        List<Window> windows = new ArrayList<>();
        switch (period) {
            case null -> windows.add(new Window(today.minusYears(1).plusDays(1), today));
            case THIS_OR_LAST_YEAR, LAST_YEAR -> {
                windows.add(year);
                windows.add(before);
            }
            case TWELVE_MONTHS -> windows.add(new Window(today.minusYears(1).plusDays(1), today));
            case FOUR_QUARTERS -> {
                LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
                windows.addAll(quarters(quarter, today));
            }
            case FOUR_TAX_QUARTERS -> {
                LocalDate shifted = today.plusMonths(1).withDayOfMonth(1);
                LocalDate quarter = shifted.with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(1);
                windows.addAll(quarters(quarter, today));
            }
            case YEAR_TO_SEPTEMBER -> {
                LocalDate shifted = today.plusMonths(3).withDayOfMonth(1);
                LocalDate october = shifted.withDayOfYear(1).minusMonths(3);
                windows.add(new Window(october, today));
                windows.add(new Window(october.minusYears(1), october.minusDays(1)));
            }
        }
        return windows;
    }

    /// The running quarter with the three before it, and the four before it.
    private static List<Window> quarters(LocalDate quarter, LocalDate today) {
        return List.of(
                new Window(quarter.minusMonths(9), today),
                new Window(quarter.minusYears(1), quarter.minusDays(1)));
    }

    /// Whether the running window moves on with every day.
    boolean moves() {
        return period == Period.TWELVE_MONTHS;
    }

    /// The last day on which what is sold now still counts with what was sold in the window.
    LocalDate end(Window window) {
        return switch (period) {
            case null -> window.from().plusYears(1);
            case TWELVE_MONTHS -> window.to().plusYears(1);
            case THIS_OR_LAST_YEAR,
                    LAST_YEAR,
                    FOUR_QUARTERS,
                    FOUR_TAX_QUARTERS,
                    YEAR_TO_SEPTEMBER ->
                    window.from().plusYears(1).minusDays(1);
        };
    }
}
