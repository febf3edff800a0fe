package io.portolan.catalog;

import java.util.Locale;

/// Why goods may not be sold in a market.
public enum SaleStop {
    /// Nobody may see it: a draft, planned for later, or archived.
    UNPUBLISHED,
    /// Not offered in this market.
    NOT_OFFERED,
    /// The variant was put away.
    PUT_AWAY,
    /// A certificate that the sale there depends on has ended, or is not valid yet.
    CERTIFICATE_LAPSED;

    /// The word for programs: `put-away`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
