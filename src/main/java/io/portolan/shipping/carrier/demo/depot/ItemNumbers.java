package io.portolan.shipping.carrier.demo.depot;

import java.util.Locale;

/// The numbers this carrier prints on its labels, by the postal union's S10: service, serial with
/// its check digit, country.
final class ItemNumbers {

    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private ItemNumbers() {}

    /// The number of the `serial`-th item, 0 to 99,999,999.
    static String of(String service, int serial, String country) {
        String digits = String.format(Locale.ROOT, "%08d", serial);
        if (digits.length() != WEIGHTS.length) throw new IllegalStateException("serial " + serial);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        int rest = 11 - sum % 11;
        int check = rest == 10 ? 0 : rest == 11 ? 5 : rest;
        return service + digits + check + country;
    }
}
