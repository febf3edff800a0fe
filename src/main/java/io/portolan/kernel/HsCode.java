package io.portolan.kernel;

import java.util.regex.Pattern;

/// A Harmonized System code of 6 to 10 digits without dots: `610910`, `6109100010`. The first six
/// are the same world-wide within one edition (HS2022 here).
public record HsCode(String digits) {

    private static final Pattern SHAPE = Pattern.compile("\\d{6}(\\d{2}){0,2}");

    public HsCode {
        if (!SHAPE.matcher(digits).matches() || digits.startsWith("00")) {
            throw new IllegalArgumentException(
                    "an HS code has 6, 8 or 10 digits, this has not: " + digits);
        }
    }

    /// Takes the code with or without dots and blanks: `6109.10` is `610910`.
    public static HsCode of(String text) {
        return new HsCode(text.replaceAll("[. ]", ""));
    }

    /// The six digits that every country shares.
    public String hs6() {
        return digits.substring(0, 6);
    }

    /// As customs prints it: `6109.10`.
    public String dotted() {
        return digits.substring(0, 4) + "." + digits.substring(4);
    }

    @Override
    public String toString() {
        return digits;
    }
}
