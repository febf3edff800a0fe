package io.portolan.shipping.variance;

import io.portolan.kernel.Currency;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads amounts as bills write them: `1,234.50`, `1.234,50`, `1 234,50`, `(12.00)`, `12.00-`,
/// `€ 12`. What could be read in two ways is not read, nor what names another currency than its
/// row's.
final class BilledFigures {

    private static final Pattern DRESS = Pattern.compile("[\\s\\u00a0\\u202f'’]");
    private static final Map<String, Set<String>> SIGNS =
            Map.ofEntries(
                    Map.entry(
                            "$",
                            Set.of(
                                    "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP",
                                    "COP", "ARS")),
                    Map.entry("€", Set.of("EUR")),
                    Map.entry("£", Set.of("GBP")),
                    Map.entry("¥", Set.of("JPY", "CNY")),
                    Map.entry("￥", Set.of("JPY", "CNY")),
                    Map.entry("₩", Set.of("KRW")),
                    Map.entry("₹", Set.of("INR")),
                    Map.entry("₺", Set.of("TRY")),
                    Map.entry("₪", Set.of("ILS")),
                    Map.entry("₫", Set.of("VND")),
                    Map.entry("₱", Set.of("PHP")),
                    Map.entry("฿", Set.of("THB")));
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private BilledFigures() {}

    /// The amount; zero for an empty cell, null when it cannot be told what it is.
    static @Nullable BigDecimal amount(String cell, Currency currency) {
        String text = bare(DRESS.matcher(cell.strip()).replaceAll(""), currency);
        if (text.isEmpty()) return cell.isBlank() ? BigDecimal.ZERO : null;
        boolean negative = false;
        if (text.startsWith("(") && text.endsWith(")")) {
            negative = true;
            text = text.substring(1, text.length() - 1);
        } else if (text.endsWith("-")) {
            negative = true;
            text = text.substring(0, text.length() - 1);
        } else if (text.startsWith("-")) {
            negative = true;
            text = text.substring(1);
        }
        BigDecimal amount = unsigned(text, currency.digits());
        if (amount == null || amount.stripTrailingZeros().scale() > currency.digits()) return null;
        return negative ? amount.negate() : amount;
    }

    /// Without the row's own code and sign; another's stays and is no digit.
    private static String bare(String text, Currency currency) {
        String bare = text.replace(currency.code(), "");
        for (Map.Entry<String, Set<String>> sign : SIGNS.entrySet()) {
            if (sign.getValue().contains(currency.code())) bare = bare.replace(sign.getKey(), "");
        }
        return bare;
    }

    private static @Nullable BigDecimal unsigned(String text, int decimals) {
        int dot = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) {
            char point = dot > comma ? '.' : ',';
            return grouped(text, point == '.' ? ',' : '.', point);
        }
        char only = dot >= 0 ? '.' : ',';
        int at = Math.max(dot, comma);
        if (at < 0) return plain(text);
        boolean once = text.indexOf(only) == at;
        int behind = text.length() - at - 1;
        if (!once) return grouped(text, only, '\0');
        if (behind != 3) return grouped(text, '\0', only);
        // 1,234 is a thousand where nothing stands behind a point, a fraction where three digits
        // do.
        if (decimals == 0) return grouped(text, only, '\0');
        return decimals == 3 ? grouped(text, '\0', only) : null;
    }

    private static @Nullable BigDecimal grouped(String text, char group, char point) {
        int at = point == '\0' ? -1 : text.lastIndexOf(point);
        if (at >= 0 && text.indexOf(point) != at) return null;
        String whole = at < 0 ? text : text.substring(0, at);
        String part = at < 0 ? "" : text.substring(at + 1);
        if (group != '\0' && !thousands(whole, group)) return null;
        String digits = whole.replace(String.valueOf(group), "");
        return plain(at < 0 ? digits : (digits.isEmpty() ? "0" : digits) + "." + part);
    }

    private static boolean thousands(String whole, char group) {
        String[] parts = whole.split(Pattern.quote(String.valueOf(group)), -1);
        if (parts[0].isEmpty()) return false;
        if (parts[0].length() > 3 && parts.length > 1) return false;
        for (int i = 1; i < parts.length; i++) if (parts[i].length() != 3) return false;
        return true;
    }

    private static @Nullable BigDecimal plain(String digits) {
        String bare = digits.replaceFirst("\\.", "");
        boolean sound = DIGITS.matcher(bare).matches() && bare.length() <= 15;
        return sound && !digits.endsWith(".") ? new BigDecimal(digits) : null;
    }
}
