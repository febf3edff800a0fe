package io.portolan.catalog;

/// Why goods may not be sold in a market.
public enum SaleStop {
    /// Nobody may see it: a draft, planned for later, or archived.
    UNPUBLISHED,
    /// Not offered in this market.
    NOT_OFFERED,
    /// The variant was put away.
    PUT_AWAY
}
