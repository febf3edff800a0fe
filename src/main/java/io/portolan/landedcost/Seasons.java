package io.portolan.landedcost;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parts of a year that the words of a tariff line confine it to, as the American schedule
/// writes them: "if entered during the period from November 15, in any year, to the last day of the
/// following February, inclusive".
///
/// @param parts empty when the line holds all year
/// @param unread whether the words speak of a period that was not understood
record Seasons(List<TariffFile.Season> parts, boolean unread) {

    private static final Seasons WHOLE_YEAR = new Seasons(List.of(), false);
    private static final String SIGN = "entered during the period";
    private static final String MONTH =
            Stream.of(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .collect(Collectors.joining("|", "(", ")"));
    private static final Pattern PERIOD =
            Pattern.compile(
                    "from "
                            + MONTH
                            + " (\\d{1,2}),?(?: in any year,?)? to (?:the last day of the following "
                            + MONTH
                            + "|(?:the following )?"
                            + MONTH
                            + " (\\d{1,2}))",
                    Pattern.CASE_INSENSITIVE);

    static Seasons of(String words) {
        if (!words.contains(SIGN)) return WHOLE_YEAR;
        List<TariffFile.Season> parts = new ArrayList<>();
        PERIOD.matcher(words).results().forEach(found -> parts.add(season(found)));
        return new Seasons(List.copyOf(parts), parts.isEmpty());
    }

    boolean wholeYear() {
        return parts.isEmpty() && !unread;
    }

    /// What makes the duty uncertain; null when nothing does.
    @Nullable String doubt() {
        return unread ? "it holds in a part of the year alone, which its words tell" : null;
    }

    private static TariffFile.Season season(MatchResult found) {
        String first = day(month(found.group(1)), Integer.parseInt(found.group(2)));
        String ends = found.group(3);
        if (ends != null) return new TariffFile.Season(first, last(month(ends)));
        return new TariffFile.Season(
                first, day(month(found.group(4)), Integer.parseInt(found.group(5))));
    }

    private static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String last(Month month) {
        return day(month, month.maxLength());
    }

    private static String day(Month month, int day) {
        return String.format(Locale.ROOT, "%02d-%02d", month.getValue(), day);
    }
}
