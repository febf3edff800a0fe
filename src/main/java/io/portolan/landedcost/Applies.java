package io.portolan.landedcost;

/// Whether a rule holds for sales, for plain assessment at the border, or for both (null).
enum Applies {
    SALE,
    BORDER
}
