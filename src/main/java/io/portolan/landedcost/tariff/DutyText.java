package io.portolan.landedcost.tariff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a duty as tariffs write it: `Free`, `6.4%`, `4.4¢/kg + 6%`, `$1.16 each`, `90¢/pr. + 20%`.
/// What it cannot put into figures it keeps and says so; it never guesses a rate.
final class DutyText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff]");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern AND = Pattern.compile("\\s*\\+\\s*|\\s+plus\\s+|,\\s+and\\s+");
    private static final Pattern PERCENT = Pattern.compile("([\\d.,]+)\\s*%(?:\\s+(.+))?");
    private static final Pattern CENTS = Pattern.compile("([\\d.,]+)\\s*¢\\s*/?\\s*(.+)");
    private static final Pattern COINS =
            Pattern.compile("[$€£]?\\s*([\\d.,]+)\\s*(?:/|\\s)\\s*(\\D.*|1,?000\\b.*|100\\s?kg)");

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /// How much of our measure one of the authority's is.
    private record Unit(Measure measure, BigDecimal times) {}

    private enum Measure {
        KG,
        PIECE,
        LITRE
    }

    private static final Map<String, Unit> UNITS =
            Map.ofEntries(
                    unit("kg", Measure.KG, "1"),
                    unit("kilogram", Measure.KG, "1"),
                    unit("t", Measure.KG, "1000"),
                    unit("100kg", Measure.KG, "100"),
                    unit("each", Measure.PIECE, "1"),
                    unit("piece", Measure.PIECE, "1"),
                    unit("article", Measure.PIECE, "1"),
                    unit("head", Measure.PIECE, "1"),
                    unit("stick", Measure.PIECE, "1"),
                    unit("pr", Measure.PIECE, "1"),
                    unit("pair", Measure.PIECE, "1"),
                    unit("doz", Measure.PIECE, "12"),
                    unit("dozen", Measure.PIECE, "12"),
                    unit("gross", Measure.PIECE, "144"),
                    unit("1000", Measure.PIECE, "1000"),
                    unit("1,000", Measure.PIECE, "1000"),
                    unit("thousand", Measure.PIECE, "1000"),
                    unit("l", Measure.LITRE, "1"),
                    unit("liter", Measure.LITRE, "1"),
                    unit("litre", Measure.LITRE, "1"),
                    unit("hl", Measure.LITRE, "100"));

    private @Nullable BigDecimal rate;
    private @Nullable BigDecimal perKg;
    private @Nullable BigDecimal perPiece;
    private @Nullable BigDecimal perLitre;
    private @Nullable BigDecimal ofParts;
    private final List<String> unread = new ArrayList<>();

    private DutyText() {}

    /// What the text comes to; null when it is empty.
    static @Nullable DutyRate read(String text) {
        String plain = clean(text);
        if (plain.isEmpty()) return null;
        if (plain.toLowerCase(Locale.ROOT).equals("free")) return DutyRate.FREE;
        DutyText reading = new DutyText();
        for (String part : AND.split(plain, -1)) reading.part(part.strip());
        return reading.sum(plain);
    }

    /// Without tags, invisible signs and doubled spaces.
    static String clean(String text) {
        String visible = INVISIBLE.matcher(TAG.matcher(text).replaceAll("")).replaceAll("");
        String spaced = SPACES.matcher(visible).replaceAll(" ").strip();
        return spaced.endsWith("%.") ? spaced.substring(0, spaced.length() - 1) : spaced;
    }

    private DutyRate sum(String text) {
        if (unread.isEmpty()) return new DutyRate(rate, perKg, perPiece, perLitre, null);
        BigDecimal share = higher(rate, ofParts);
        if (share == null && perKg == null && perPiece == null && perLitre == null) {
            return DutyRate.open("the tariff says \"" + text + "\"");
        }
        return new DutyRate(
                share,
                perKg,
                perPiece,
                perLitre,
                "the tariff says \""
                        + text
                        + "\", of which "
                        + left()
                        + " is not reckoned exactly");
    }

    private String left() {
        return "\"" + String.join("\" and \"", unread) + "\"";
    }

    private void part(String part) {
        Matcher percent = PERCENT.matcher(part);
        if (percent.matches()) {
            share(number(percent.group(1)), percent.group(2), part);
            return;
        }
        Matcher cents = CENTS.matcher(part);
        if (cents.matches()) {
            amount(times(number(cents.group(1)), HUNDREDTH), cents.group(2), part);
            return;
        }
        Matcher coins = COINS.matcher(part);
        if (coins.matches()) amount(number(coins.group(1)), coins.group(2), part);
        else unread.add(part);
    }

    // What falls on a part of the article is not known for the whole: the highest of such rates on
    // the whole value is never too little.
    private void share(@Nullable BigDecimal percent, @Nullable String of, String part) {
        BigDecimal share = times(percent, HUNDREDTH);
        if (share == null) {
            unread.add(part);
        } else if (of == null || of.equals("on the entire set")) {
            rate = rate == null ? share : rate.add(share);
        } else {
            ofParts = higher(ofParts, share);
            unread.add(part);
        }
    }

    private void amount(@Nullable BigDecimal amount, String unit, String part) {
        Unit known =
                UNITS.get(unit.strip().replaceAll("\\.$|(?<=100) ", "").toLowerCase(Locale.ROOT));
        if (amount == null || known == null) {
            unread.add(part);
            return;
        }
        BigDecimal one = amount.divide(known.times(), MathContext.DECIMAL64).stripTrailingZeros();
        BigDecimal exact = one.scale() < 0 ? one.setScale(0) : one;
        switch (known.measure()) {
            case KG -> perKg = add(perKg, exact);
            case PIECE -> perPiece = add(perPiece, exact);
            case LITRE -> perLitre = add(perLitre, exact);
        }
    }

    private static BigDecimal add(@Nullable BigDecimal sum, BigDecimal more) {
        return sum == null ? more : sum.add(more);
    }

    private static @Nullable BigDecimal higher(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) return a == null ? b : a;
        return a.max(b);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal number, BigDecimal by) {
        if (number == null) return null;
        BigDecimal product = number.multiply(by).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }

    private static @Nullable BigDecimal number(String digits) {
        String plain = digits.replace(",", "");
        return plain.matches("\\d+(\\.\\d+)?|\\.\\d+") ? new BigDecimal(plain) : null;
    }

    private static Map.Entry<String, Unit> unit(String name, Measure measure, String times) {
        return Map.entry(name, new Unit(measure, new BigDecimal(times)));
    }
}
