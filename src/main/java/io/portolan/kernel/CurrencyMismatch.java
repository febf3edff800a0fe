package io.portolan.kernel;

/// Two amounts of different currencies met in one sum: our bug, never a shopper's mistake.
public final class CurrencyMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CurrencyMismatch(Currency expected, Currency found) {
        super("expected " + expected + ", found " + found);
    }
}
