package io.portolan.shipping;

import java.util.regex.Pattern;

/// A tracking number of the Universal Postal Union's S10 standard: two letters for the service,
/// eight digits, a check digit, the country of the post, e.g. `RB123456785GB`.
public record TrackingNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    public TrackingNumber {
        if (!valid(value)) throw new IllegalArgumentException("not an S10 number: " + value);
    }

    /// The number of the `serial`-th item (0 to 99,999,999) of a service of a country's post.
    public static TrackingNumber of(String service, int serial, String country) {
        if (serial < 0 || serial > 99_999_999) {
            throw new IllegalArgumentException("a serial number has eight digits: " + serial);
        }
        String digits = String.format(java.util.Locale.ROOT, "%08d", serial);
        return new TrackingNumber(service + digits + checkDigit(digits) + country);
    }

    /// Whether `text` has the shape and the right check digit.
    public static boolean valid(String text) {
        return SHAPE.matcher(text).matches()
                && checkDigit(text.substring(2, 10)) == text.charAt(10) - '0';
    }

    /// The number in groups, as it is printed: `RB 123 456 785 GB`.
    public String spaced() {
        return value.substring(0, 2)
                + " "
                + value.substring(2, 5)
                + " "
                + value.substring(5, 8)
                + " "
                + value.substring(8, 11)
                + " "
                + value.substring(11);
    }

    // 11 less the weighted sum modulo 11, where 10 is written 0 and 11 is written 5.
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 0;
            case 11 -> 5;
            default -> check;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
