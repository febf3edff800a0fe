package io.portolan.landedcost.advice;

import io.portolan.kernel.Money;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.Requote;
import java.util.List;

/// What one more piece does to a parcel.
///
/// @param price of the piece
/// @param before the parcel without it
/// @param after the parcel with it
/// @param moves what explains the difference, by rule
public record NextItem(
        Money price, LandedCostQuote before, LandedCostQuote after, List<Requote.Move> moves) {

    public NextItem {
        moves = List.copyOf(moves);
    }

    /// What it adds to duty, tax and fees; negative when they become less.
    public Money more() {
        return after.total().minus(before.total());
    }

    /// Whether it changes which rules have a say, so that a limit was passed.
    public boolean passesALimit() {
        return moves.stream()
                .anyMatch(
                        move ->
                                move.what() == Requote.What.CAME
                                        || move.what() == Requote.What.WENT);
    }
}
