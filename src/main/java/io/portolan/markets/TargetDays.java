package io.portolan.markets;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// The working days of TARGET, the payment system of the euro: Monday to Friday without New Year's
/// Day, Good Friday, Easter Monday, 1 May, Christmas Day and 26 December, from 2002 until further
/// notice (European Central Bank, press release of 14 December 2000,
/// https://www.ecb.europa.eu/press/pr/date/2000/html/pr001214_4.en.html).
public final class TargetDays {

    private static final Set<MonthDay> CLOSED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private TargetDays() {}

    /// Whether TARGET is open on this day.
    public static boolean open(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) return false;
        if (CLOSED.contains(MonthDay.from(day))) return false;
        LocalDate easter = easter(day.getYear());
        return !day.equals(easter.minusDays(2)) && !day.equals(easter.plusDays(1));
    }

    /// How many working days lie after `from`, up to and with `to`; 0 when `to` is not later.
    /// Counts no further than 1000.
    public static int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (open(day) && ++days == 1000) break;
        }
        return days;
    }

    /// Easter Sunday of the Gregorian calendar, by the rule known as the anonymous Gregorian
    /// algorithm; the test holds it against closing days that the bank published.
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
