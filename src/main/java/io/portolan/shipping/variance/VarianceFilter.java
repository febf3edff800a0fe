package io.portolan.shipping.variance;

import org.jspecify.annotations.Nullable;

/// Which parcels; null lets all through.
///
/// @param lane `DE-US`
/// @param hs six digits
/// @param month `2026-11`
public record VarianceFilter(
        @Nullable String lane,
        @Nullable String hs,
        @Nullable String carrier,
        @Nullable String month) {

    public static final VarianceFilter ALL = new VarianceFilter(null, null, null, null);

    /// The parcels behind one line.
    public static VarianceFilter of(VarianceBy by, String key) {
        return switch (by) {
            case LANE -> new VarianceFilter(key, null, null, null);
            case CODE -> new VarianceFilter(null, key, null, null);
            case CARRIER -> new VarianceFilter(null, null, key, null);
            case MONTH -> new VarianceFilter(null, null, null, key);
        };
    }
}
