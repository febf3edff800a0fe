package io.portolan.shipping.variance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads days as bills write them. Whether 03/04 is in March or in April is decided by the other
/// days of the file; when none decides it, it is not read.
final class BilledDays {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})([T ].*)?");
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final boolean dayFirst;
    private final boolean monthFirst;

    BilledDays(List<String> cells) {
        boolean day = false;
        boolean month = false;
        for (String cell : cells) {
            Matcher slashes = SLASHES.matcher(cell.strip());
            if (!slashes.matches()) continue;
            day |= Integer.parseInt(slashes.group(1)) > 12;
            month |= Integer.parseInt(slashes.group(2)) > 12;
        }
        this.dayFirst = day && !month;
        this.monthFirst = month && !day;
    }

    /// The day; null when it cannot be told.
    @Nullable LocalDate day(String cell) {
        String text = cell.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) return day(iso, 1, 2, 3);
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) return day(plain, 1, 2, 3);
        Matcher dots = DOTS.matcher(text);
        if (dots.matches()) return day(dots, 3, 2, 1);
        Matcher slashes = SLASHES.matcher(text);
        if (!slashes.matches()) return null;
        boolean same = slashes.group(1).equals(slashes.group(2));
        if (dayFirst || same) return day(slashes, 3, 2, 1);
        return monthFirst ? day(slashes, 3, 1, 2) : null;
    }

    private static @Nullable LocalDate day(Matcher found, int year, int month, int day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(year)),
                    Integer.parseInt(found.group(month)),
                    Integer.parseInt(found.group(day)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
