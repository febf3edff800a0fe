package io.portolan.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An ISO 4217 currency: its three-letter code and the number of digits of its minor unit (EUR 2,
/// JPY 0, KWD 3). The digits are ISO's, never those a locale prefers to display.
public final class Currency {

    private static final Map<String, Currency> KNOWN = new ConcurrentHashMap<>();

    private final String code;
    private final int digits;

    private Currency(String code, int digits) {
        this.code = code;
        this.digits = digits;
    }

    /// The currency with this code. Refuses with `IllegalArgumentException` what ISO 4217 does not
    /// list or what has no minor unit (XAU, XXX).
    public static Currency of(String code) {
        Currency known = KNOWN.get(code);
        if (known != null) return known;
        int digits = java.util.Currency.getInstance(code).getDefaultFractionDigits();
        if (digits < 0) throw new IllegalArgumentException(code + " has no minor unit");
        return KNOWN.computeIfAbsent(code, c -> new Currency(c, digits));
    }

    public String code() {
        return code;
    }

    /// Digits of the minor unit: 0, 2 or 3.
    public int digits() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Currency c && c.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
