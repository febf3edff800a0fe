package io.portolan.shipping.variance;

/// What parcels are summed by.
public enum VarianceBy {
    LANE,
    /// The first six digits; only duty and tax, and only of lines whose code is known.
    CODE,
    CARRIER,
    /// Of the bill.
    MONTH;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
