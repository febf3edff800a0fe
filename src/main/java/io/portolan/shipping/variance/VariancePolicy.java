package io.portolan.shipping.variance;

import java.math.BigDecimal;

/// From when on a lane needs someone.
///
/// @param perCent the mean difference, upwards or downwards, from 1 to 1000
/// @param parcels of at least so many parcels, from 1 to 10000
public record VariancePolicy(int perCent, int parcels) {

    /// Until the merchant says otherwise.
    public static final VariancePolicy FIRST = new VariancePolicy(10, 5);

    public VariancePolicy {
        if (perCent < 1 || perCent > 1000 || parcels < 1 || parcels > 10_000) {
            throw new IllegalArgumentException("no limit: " + perCent + " %, " + parcels);
        }
    }

    /// Whether this line is beyond the limit. What was quoted as nothing and billed is.
    public boolean passedBy(VarianceLine line) {
        if (line.parcels() < parcels) return false;
        BigDecimal part = line.perCent();
        if (part == null) return !line.billed().isZero();
        return part.abs().compareTo(BigDecimal.valueOf(perCent)) > 0;
    }
}
