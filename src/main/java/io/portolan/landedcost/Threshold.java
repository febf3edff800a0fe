package io.portolan.landedcost;

import io.portolan.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A limit that a parcel is held against, and what the same goods cost on top just before and just
/// after it if they were dearer or cheaper.
///
/// @param rules that look at the limit
/// @param measured what is held against it: `goods`, `customs-value`, `cif` or `item`
/// @param limit up to which, itself included, it is kept; in the destination's currency
/// @param value of the parcel, in the destination's currency
/// @param room by how much the goods may become dearer before it is passed, in the request's
///     currency; null when it is passed already
/// @param now the charges as it is, in the request's currency
/// @param at the charges at the limit
/// @param above the charges one minor unit above it
public record Threshold(
        List<LandedCostQuote.RuleRef> rules,
        String measured,
        Money limit,
        Money value,
        @Nullable Money room,
        Money now,
        Money at,
        Money above) {

    public Threshold {
        rules = List.copyOf(rules);
    }

    /// Whether the parcel keeps to it.
    public boolean kept() {
        return room != null;
    }

    /// What the step over the limit costs; negative when it makes the goods cheaper.
    public Money step() {
        return above.minus(at);
    }
}
