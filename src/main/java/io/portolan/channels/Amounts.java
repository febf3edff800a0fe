package io.portolan.channels;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads amounts as spreadsheets leave them: `1.299,00`, `1,299.00`, `1'299.00`, `€ 12`, `12 EUR`.
final class Amounts {

    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u202f'’]");
    private static final Pattern MARKS = Pattern.compile("[€£₹$¥￥]|[A-Z]{3}|[Kk]r\\.?|zł");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*(?:([.,])\\d{1,6})?");
    private static final Pattern ONE_SIGN = Pattern.compile("\\d{1,12}[.,]\\d{1,6}");
    private static final Pattern CODE = Pattern.compile("([A-Z]{3})?(.*?)([A-Z]{3})?");
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "£", "GBP", "₹", "INR");

    private Amounts() {}

    /// What was made of a cell.
    sealed interface Reading {

        /// An amount that can be read; `plain` when it was written with digits and a point only
        record Amount(Money money, boolean plain) implements Reading {}

        /// It can mean two amounts, or none.
        record Unclear() implements Reading {}

        /// It names another currency.
        record OtherCurrency(String code) implements Reading {}
    }

    /// @param decimalComma whether the file separates its columns with semicolons, as spreadsheets
    ///     do where a comma stands before the cents
    static Reading read(String cell, Currency currency, boolean decimalComma) {
        if (isPlain(cell, currency.digits())) {
            return new Reading.Amount(
                    Money.ofMajor(new BigDecimal(cell), currency, RoundingMode.UNNECESSARY), true);
        }
        String bare = GAPS.matcher(cell).replaceAll("");
        String sign = named(bare);
        if (sign != null && !sign.equals(currency.code())) return new Reading.OtherCurrency(sign);
        String number = MARKS.matcher(bare).replaceAll("");
        String text = point(number, currency.digits(), decimalComma);
        if (text == null || !DIGITS.matcher(text).matches()) return new Reading.Unclear();
        BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
        if (amount.scale() > currency.digits()) return new Reading.Unclear();
        Money money = Money.ofMajor(amount, currency, RoundingMode.UNNECESSARY);
        String usual = decimalComma ? cell.replace(',', '.') : cell;
        return new Reading.Amount(money, text.equals(usual.strip()));
    }

    // Digits alone, or with a point and fewer decimals than could be thousands: most cells.
    private static boolean isPlain(String cell, int decimals) {
        int point = cell.indexOf('.');
        int length = point < 0 ? cell.length() : point;
        int after = point < 0 ? 0 : cell.length() - point - 1;
        if (length == 0 || length > 12 || after > Math.min(2, decimals)) return false;
        if (point >= 0 && after == 0) return false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (i != point && (c < '0' || c > '9')) return false;
        }
        return true;
    }

    private static @Nullable String named(String bare) {
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            if (bare.contains(sign.getKey())) return sign.getValue();
        }
        Matcher code = CODE.matcher(bare.toUpperCase(Locale.ROOT));
        if (!code.matches()) return null;
        String letters = code.group(1) == null ? code.group(3) : code.group(1);
        return letters != null
                        && java.util.Currency.getAvailableCurrencies().stream()
                                .anyMatch(known -> known.getCurrencyCode().equals(letters))
                ? letters
                : null;
    }

    /// The number with a point before its decimals, or null when it can mean two things.
    private static @Nullable String point(String number, int digits, boolean decimalComma) {
        if (number.indexOf('.') < 0 && number.indexOf(',') < 0) return number;
        Matcher grouped = GROUPED.matcher(number);
        boolean groups = grouped.matches();
        if (groups && grouped.group(2) != null) {
            if (grouped.group(1).equals(grouped.group(2))) return null;
            char decimal = grouped.group(2).charAt(0);
            return number.replace(decimal == ',' ? "." : ",", "").replace(',', '.');
        }
        boolean once = ONE_SIGN.matcher(number).matches();
        if (!once) return groups ? number.replaceAll("[.,]", "") : null;
        if (!groups) return number.replace(',', '.');
        return oneSign(number, digits, decimalComma);
    }

    // 1,299 is a thousand and more where the point stands before cents, and one and a bit
    // elsewhere.
    private static @Nullable String oneSign(String number, int digits, boolean decimalComma) {
        if (digits == 0) return number.replaceAll("[.,]", "");
        boolean comma = number.indexOf(',') >= 0;
        if (comma == decimalComma) return number.replace(',', '.');
        return digits == 3 ? null : number.replaceAll("[.,]", "");
    }
}
