package io.portolan.markets;

import io.portolan.kernel.Currency;

/// No rate is known between two currencies, not even by way of a third.
public final class NoRate extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public NoRate(Currency from, Currency to) {
        super("no exchange rate is known from " + from + " to " + to);
    }
}
