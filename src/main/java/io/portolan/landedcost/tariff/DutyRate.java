package io.portolan.landedcost.tariff;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a duty text comes to: a share of the value and amounts by measure, which add up.
///
/// @param rate 0.064 is 6.4 %; null when nothing goes by value
/// @param perKg amount for a kilogram, in the tariff's currency, as are all amounts here
/// @param perPiece amount for one piece; a pair of shoes counts as one piece
/// @param perLitre amount for a litre
/// @param open what the figures leave out and somebody must look up, in English; null when they say
///     all. With no figure at all it is the whole answer.
public record DutyRate(
        @Nullable BigDecimal rate,
        @Nullable BigDecimal perKg,
        @Nullable BigDecimal perPiece,
        @Nullable BigDecimal perLitre,
        @Nullable String open) {

    static final DutyRate FREE = new DutyRate(BigDecimal.ZERO, null, null, null, null);

    public DutyRate {
        if (rate == null && perKg == null && perPiece == null && perLitre == null && open == null) {
            throw new IllegalArgumentException("a duty has a figure or says why there is none");
        }
    }

    static DutyRate open(String why) {
        return new DutyRate(null, null, null, null, why);
    }

    /// Whether there is a figure to reckon with.
    public boolean known() {
        return rate != null || perKg != null || perPiece != null || perLitre != null;
    }

    DutyRate because(String why) {
        return new DutyRate(rate, perKg, perPiece, perLitre, open == null ? why : open);
    }
}
