package io.portolan.landedcost;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A value up to which, itself included, something is so.
///
/// @param upTo in major units
/// @param currency of the country when null
/// @param measured which value is held against it
record Limit(BigDecimal upTo, @Nullable String currency, Measured measured) {

    enum Measured {

        /// The price of the goods after discount, without transport and insurance.
        GOODS,

        /// The value duty is taken on.
        CUSTOMS_VALUE,

        /// Goods, transport and insurance.
        CIF,

        /// The dearest single piece, or in a tax the piece of the line itself, after discount.
        ITEM
    }
}
