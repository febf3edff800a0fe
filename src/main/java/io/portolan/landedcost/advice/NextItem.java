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
/// @param passesALimit whether a limit that was kept to is not any more
public record NextItem(
        Money price,
        LandedCostQuote before,
        LandedCostQuote after,
        List<Requote.Move> moves,
        boolean passesALimit) {

    public NextItem {
        moves = List.copyOf(moves);
    }

    /// What it adds to duty, tax and fees; negative when they become less.
    public Money more() {
        return after.total().minus(before.total());
    }
}
