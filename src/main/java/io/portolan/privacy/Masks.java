package io.portolan.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How personal values are shown to those who have not given a purpose: enough to recognise, not
/// enough to use. The same masks serve pages, logs, exports and error reports.
public final class Masks {

    private static final String STARS = "***";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CHINESE_ROAD =
            Pattern.compile("^(.*[省市区縣县州盟旗])?([^省市区縣县州盟旗]+?)(大道|路|街|巷|弄|道|胡同)(.*)$");
    private static final Pattern UNIT =
            Pattern.compile(
                    "(?iu)[,;]?\\s*(?:\\b(?:apt|apartment|flat|unit|suite|ste|room|rm|floor|fl|etage"
                            + "|stock|whg|wohnung|bldg|building|tower|block|box)\\b\\.?|#)"
                            + "\\s*[\\p{L}]?[\\p{L}\\d-]*");
    private static final Pattern NUMBERED =
            Pattern.compile("[\\p{L}-]*\\p{Nd}[\\p{L}\\p{Nd}/‐‑–−-]*(?:\\s+[a-zA-Z]\\b)?");

    private Masks() {}

    /// `13812345678` becomes `138****5678`; below eight digits only the last two are shown.
    public static String phone(String phone) {
        String digits = phone.replaceAll("[^\\p{Nd}]", "");
        if (digits.length() < 3) return STARS;
        if (digits.length() < 8) return STARS + digits.substring(digits.length() - 2);
        return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
    }

    /// `anna@deli.com` becomes `a***@d***.com`.
    public static String email(String email) {
        int at = email.lastIndexOf('@');
        if (at < 1 || at == email.length() - 1) return STARS;
        String domain = email.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        String ending = dot < 1 ? "" : domain.substring(dot);
        return first(email) + STARS + "@" + first(domain) + STARS + ending;
    }

    /// `Camille Laurent` becomes `C*** L***`, `王小明` becomes `王***`.
    public static String name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) return STARS;
        StringBuilder masked = new StringBuilder();
        for (String word : BLANKS.split(stripped, -1)) {
            if (!masked.isEmpty()) masked.append(' ');
            masked.append(first(word)).append(STARS);
        }
        return masked.toString();
    }

    /// A street without its number and without the unit: `12 rue Garibaldi, Apt 4` becomes `* rue
    /// Garibaldi`, `上海市浦东新区世纪大道100号` becomes `上海市浦东新区*大道`.
    public static String addressLine(String line) {
        Matcher chinese = CHINESE_ROAD.matcher(line.strip());
        if (chinese.matches()) {
            String area = chinese.group(1);
            return (area == null ? "" : area) + "*" + chinese.group(3);
        }
        String street = UNIT.matcher(line.strip()).replaceAll("");
        String masked =
                NUMBERED.matcher(street)
                        .replaceAll("*")
                        .replaceAll("\\*(?:[\\s,]*\\*)+", "*")
                        .strip();
        return masked.isEmpty() ? "*" : masked;
    }

    /// Brand and the last four digits are all that is ever kept of a card: `•••• 4242`.
    public static String card(String lastFour) {
        String digits = lastFour.replaceAll("[^0-9]", "");
        return digits.length() < 4 ? "••••" : "•••• " + digits.substring(digits.length() - 4);
    }

    /// Anything with a number on it (a tax id, a passport): the last two characters.
    public static String id(String id) {
        return id.length() < 4 ? STARS : STARS + id.substring(id.length() - 2);
    }

    /// The network an address belongs to: /24 for version 4, /48 for version 6.
    public static String ip(String address) {
        if (address.indexOf(':') < 0) {
            int last = address.lastIndexOf('.');
            return last < 1 ? STARS : address.substring(0, last) + ".0/24";
        }
        try {
            byte[] bytes = java.net.InetAddress.ofLiteral(address).getAddress();
            if (bytes.length == 4) {
                return "%d.%d.%d.0/24".formatted(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255);
            }
            return "%x:%x:%x::/48".formatted(pair(bytes, 0), pair(bytes, 2), pair(bytes, 4));
        } catch (IllegalArgumentException notAnAddress) {
            return STARS;
        }
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 255) << 8 | (bytes[at + 1] & 255);
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
