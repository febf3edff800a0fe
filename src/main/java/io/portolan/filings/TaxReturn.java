package io.portolan.filings;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A return for one period.
///
/// @param key which return: `ioss`, `us-sales-tax.ca`; with the period's code it is an address
/// @param place the country whose authority gets it, or `EU`
/// @param region the state within it, or null
/// @param due the last day in time
/// @param report what it says
/// @param stale whether something came since it was prepared: prepare it again
/// @param remark what somebody wrote down when it was filed
/// @param reference the authority's number, as somebody typed it
/// @param uncounted currencies of its sales that no rate is known of: they are not in the report,
///     and it cannot be prepared
/// @param guessed currencies that it converts at a rate nobody published; of a filed one none
/// @param law where form, period and day come from
public record TaxReturn(
        String key,
        String place,
        @Nullable String region,
        Span span,
        LocalDate due,
        State state,
        Report report,
        boolean stale,
        @Nullable String remark,
        @Nullable String reference,
        @Nullable Instant preparedAt,
        @Nullable Instant filedAt,
        Set<String> uncounted,
        Set<String> guessed,
        Law law) {

    public TaxReturn {
        uncounted = Set.copyOf(uncounted);
        guessed = Set.copyOf(guessed);
    }

    /// How far it has come.
    public enum State {
        /// Its period is not over.
        RUNNING,
        /// To be prepared.
        OPEN,
        /// Prepared; what came since is not in it.
        PREPARED,
        /// Filed by hand and locked: what comes later is a correction in a later return.
        FILED
    }

    /// What a return says. All amounts in its currency.
    ///
    /// @param payable the sum of what is due, to places that are owed; what a place owes back is
    ///     not set off against others where corrections are named by period
    public record Report(
            List<Line> lines, List<Correction> corrections, List<Balance> balances, Money payable) {

        public Report {
            lines = List.copyOf(lines);
            corrections = List.copyOf(corrections);
            balances = List.copyOf(balances);
        }

        /// Whether there is nothing to tell.
        public boolean nil() {
            return lines.isEmpty() && corrections.isEmpty();
        }
    }

    /// Sales at one rate to one place.
    ///
    /// @param shipFrom where they start; null where the form does not ask
    /// @param rate 0.19 is 19 %; null where no tax fell
    public record Line(
            @Nullable String shipFrom,
            String country,
            @Nullable String region,
            @Nullable BigDecimal rate,
            Money base,
            Money tax) {}

    /// What changed in an earlier period.
    ///
    /// @param period its code: `2026-09`
    /// @param late whether the scheme no longer takes it: then the country itself has to be asked
    public record Correction(String period, String country, Money tax, boolean late) {}

    /// What is due to one country, corrections included; below zero it owes.
    public record Balance(String country, Money due) {}

    /// Whether it should have been filed.
    public boolean overdue(LocalDate today) {
        return state != State.FILED && today.isAfter(due);
    }
}
