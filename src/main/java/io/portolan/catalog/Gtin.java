package io.portolan.catalog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A global trade item number: 8, 12, 13 or 14 digits of which the last is made of the others (GS1
/// General Specifications, section 7.9).
public final class Gtin {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,14}");
    private static final int WEIGHT = 3;
    private static final int BASE = 10;

    private Gtin() {}

    /// What is wrong with a number.
    public enum Problem {
        NOT_DIGITS,
        /// Neither 8, 12, 13 nor 14 of them.
        WRONG_LENGTH,
        WRONG_CHECK_DIGIT
    }

    /// What is wrong with it; null when nothing is.
    public static @Nullable Problem problem(String number) {
        if (!DIGITS.matcher(number).matches()) return Problem.NOT_DIGITS;
        int length = number.length();
        if (length != 8 && (length < 12 || length > 14)) return Problem.WRONG_LENGTH;
        char last = number.charAt(length - 1);
        return last == checkDigit(number.substring(0, length - 1))
                ? null
                : Problem.WRONG_CHECK_DIGIT;
    }

    /// The digit that has to follow these.
    ///
    /// @param digits all but the last
    public static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), BASE);
            sum += i % 2 == 0 ? WEIGHT * digit : digit;
        }
        return Character.forDigit((BASE - sum % BASE) % BASE, BASE);
    }
}
