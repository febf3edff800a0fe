package io.portolan.markets;

/// How a market shows its prices.
public enum TaxDisplay {

    /// The price shown is what is paid: duty, tax and fees are inside it.
    INCLUDED,

    /// Duty, tax and fees come on top of the price and are named before the click.
    EXCLUDED
}
