package io.portolan.landedcost;

import io.portolan.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kept quote asked again by the rules and exchange rates of another day.
///
/// @param date the day the new answer is of
/// @param reckoned the new question and answer
/// @param moves what explains the difference, by rule; empty when nothing changed
public record Requote(KeptQuote before, LocalDate date, Reckoning reckoned, List<Move> moves) {

    public Requote {
        moves = List.copyOf(moves);
    }

    /// The new answer.
    public LandedCostQuote now() {
        return reckoned.answer();
    }

    /// What became of a rule between the two answers.
    public enum What {

        /// It has a say now and had none.
        CAME("came"),

        /// It had a say and has none any more.
        WENT("went"),

        /// Its own terms are others: another rate or amount.
        CHANGED("changed"),

        /// Its terms are the same; its amount follows what it falls on.
        FOLLOWED("followed"),

        /// No rule: an exchange rate is another. Its text names both, with their days.
        RATE("rate");

        private final String code;

        What(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// One rule's part of the difference.
    ///
    /// @param rule as it is now, or as it was when it went
    /// @param before what was charged by it; null when it took no amount
    /// @param after what is charged by it; null when it takes no amount
    /// @param text in English
    public record Move(
            LandedCostQuote.RuleRef rule,
            What what,
            @Nullable Money before,
            @Nullable Money after,
            String text) {}
}
