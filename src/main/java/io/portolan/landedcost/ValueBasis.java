package io.portolan.landedcost;

/// What of a consignment customs looks at.
enum ValueBasis {

    /// Goods, transport and insurance.
    CIF,

    /// Goods alone.
    FOB,

    /// A share of the price of the goods.
    SHARE_OF_GOODS
}
