package io.portolan.filings;

import io.portolan.kernel.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far the shop is from having to register somewhere.
///
/// @param id never changes: `us.tx`, `eu.oss`
/// @param place the country whose authority asks, or `EU`
/// @param region the state within it, ISO 3166-2 without the country; null for all of it
/// @param scheme what one registers for when it is not the country's own register: `IOSS`
/// @param voluntary whether it is an offer and no duty
/// @param limit sales from which on one registers; null for the first sale
/// @param limitSales how many sales, where they count; null where they do not
/// @param either whether one of the two is enough
/// @param sold in the time that counts, without tax, refunds taken off, in the place's currency
/// @param from the first day that counts
/// @param to the last day that counts, today at most
/// @param percent of the way; 100 and more when it is reached
/// @param reached at today's pace, that of the last 90 days; null when not within the time that
///     counts, or already
/// @param since when the merchant registered there; null when not
/// @param uncounted currencies of sales that no rate is known of: they are not in `sold`
/// @param counted what the law of the place counts, and in which time
public record Registration(
        String id,
        String place,
        @Nullable String region,
        @Nullable String scheme,
        boolean voluntary,
        @Nullable Money limit,
        @Nullable Integer limitSales,
        boolean either,
        Money sold,
        int sales,
        LocalDate from,
        LocalDate to,
        int percent,
        @Nullable LocalDate reached,
        @Nullable LocalDate since,
        Set<String> uncounted,
        Counted counted,
        Law law) {

    public Registration {
        uncounted = Set.copyOf(uncounted);
    }

    /// What a law counts; the shop counts all of its own sales.
    ///
    /// @param basis `gross`, `retail` or `taxable`; null where that was not found
    /// @param period `this-or-last-year`, `last-year`, `twelve-months`, `four-quarters`,
    ///     `four-tax-quarters` or `year-to-september`; null where the first sale counts
    /// @param marketplaces whether sales through marketplaces count too; null where that was not
    ///     found
    public record Counted(
            @Nullable String basis, @Nullable String period, @Nullable Boolean marketplaces) {}

    /// How pressing it is.
    public enum Level {
        /// Registered there.
        DONE,
        /// Nothing to do.
        CALM,
        /// From 70 %.
        NEAR,
        /// From 90 %.
        CLOSE,
        /// Reached.
        DUE
    }

    public Level level() {
        if (since != null) return Level.DONE;
        if (voluntary || percent < 70) return Level.CALM;
        if (percent < 90) return Level.NEAR;
        return percent < 100 ? Level.CLOSE : Level.DUE;
    }
}
