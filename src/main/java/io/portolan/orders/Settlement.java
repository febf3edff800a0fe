package io.portolan.orders;

import io.portolan.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes of one charge of pieces that went back, as it was decided with their refund.
///
/// @param charge its place among the bill's charges, from 0
/// @param recovered what the seller gets back
/// @param lost what the seller gave the buyer and gets from nobody
/// @param claim null when nothing is claimed
/// @param ruleId what says so
public record Settlement(
        int charge,
        Fate fate,
        Money recovered,
        Money lost,
        @Nullable Claim claim,
        String ruleId,
        @Nullable String source,
        boolean estimate) {

    /// What becomes of it.
    public enum Fate {

        /// The return of the period of the refund is lower by it.
        CORRECTED,

        /// The authority repays it on a claim.
        CLAIMED,

        LOST,

        /// Nobody ever took it: the goods were not sent.
        NOT_DUE
    }

    /// How it is claimed.
    ///
    /// @param claimant `seller`, `importer` or `carrier`
    /// @param form what is sent, in English
    /// @param until the last day in time
    /// @param conditions words such as `re-exported`
    public record Claim(
            String authority,
            String claimant,
            String form,
            LocalDate until,
            List<String> conditions) {
        public Claim {
            conditions = List.copyOf(conditions);
        }
    }
}
