package io.portolan.api;

import io.portolan.kernel.Money;
import io.portolan.landedcost.KeptQuote;
import io.portolan.landedcost.Requote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A quote that was kept, as the API writes it.
///
/// @param asked the question without descriptions, its postcode cut to what a rule needed
record KeptQuoteBody(UUID id, Instant at, LandedCostAsk asked, LandedCostAnswer answer) {

    static KeptQuoteBody of(KeptQuote quote) {
        return new KeptQuoteBody(
                quote.id(),
                quote.at(),
                LandedCostAsk.of(quote.reckoning()),
                LandedCostAnswer.of(quote.id(), quote.reckoning()));
    }

    /// A quote asked again.
    ///
    /// @param date the day the new answer is of
    /// @param difference the new total less the old one
    record Again(
            UUID id,
            LocalDate was,
            LocalDate date,
            Money before,
            Money after,
            Money difference,
            List<Move> moves,
            LandedCostAnswer answer) {

        static Again of(Requote requote, @Nullable UUID kept) {
            KeptQuote before = requote.before();
            Money was = before.answer().total();
            Money now = requote.now().total();
            return new Again(
                    before.id(),
                    before.asked().date(),
                    requote.date(),
                    was,
                    now,
                    now.minus(was),
                    requote.moves().stream().map(Move::of).toList(),
                    LandedCostAnswer.of(kept, requote.reckoned()));
        }
    }

    /// One rule's part of the difference.
    record Move(
            String what,
            @Nullable Money before,
            @Nullable Money after,
            String text,
            LandedCostAnswer.RuleView rule) {

        static Move of(Requote.Move move) {
            return new Move(
                    move.what().code(),
                    move.before(),
                    move.after(),
                    move.text(),
                    LandedCostAnswer.RuleView.of(move.rule()));
        }
    }
}
