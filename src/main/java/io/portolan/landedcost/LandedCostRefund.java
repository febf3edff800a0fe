package io.portolan.landedcost;

import io.portolan.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes of duty, tax and fees of goods for which money goes back.
///
/// @param back what the buyer gets of them
/// @param recovered what the seller gets back, by a return or by claims
/// @param lost what the seller gives the buyer and nobody gives the seller
/// @param estimate whether one of the rules could not be confirmed
/// @param parts one for each charge that was asked of, in its order
/// @param notes what is as it was, such as limits; each with its rule
public record LandedCostRefund(
        Money back,
        Money recovered,
        Money lost,
        boolean estimate,
        List<Part> parts,
        List<Remark> notes) {

    public LandedCostRefund {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /// What becomes of a charge.
    public enum Fate {

        /// The seller's return of the period of the refund is lower by it.
        CORRECTED("corrected-in-return"),

        /// The authority repays it, claimed in time.
        CLAIMED("claimed"),

        LOST("lost"),

        /// Nobody ever took it: the goods were not sent.
        NOT_DUE("not-due");

        private final String code;

        Fate(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// How it is claimed.
    ///
    /// @param claimant `seller`, `importer` or `carrier`
    /// @param until the last day in time
    /// @param form what is sent, in English
    /// @param conditions words: `re-exported`, `unused`
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

    /// One charge.
    ///
    /// @param claim null when nothing comes back by a claim
    /// @param over the last day on which it could have been claimed; null unless that is past
    /// @param rule what says so
    /// @param why what is not certain about the rule, or why nothing comes back by it, in English
    public record Part(
            RefundRequest.Charged of,
            Fate fate,
            Money recovered,
            Money lost,
            @Nullable Claim claim,
            @Nullable LocalDate over,
            LandedCostQuote.RuleRef rule,
            @Nullable String why) {}

    /// Something that must be known.
    public record Remark(LandedCostQuote.RuleRef rule, String text) {}
}
