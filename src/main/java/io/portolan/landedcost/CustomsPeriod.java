package io.portolan.landedcost;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// For how long customs counts with a rate it publishes, by the calendar.
enum CustomsPeriod {
    MONTH {
        @Override
        LocalDate begins(LocalDate day) {
            return day.withDayOfMonth(1);
        }
    },

    QUARTER {
        @Override
        LocalDate begins(LocalDate day) {
            return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
        }
    };

    /// Days a rate holds where nothing else is said: customs publishes at least once a month.
    private static final int LONGEST = 45;

    /// How many days before `day` its rate may be published.
    static int longest(@Nullable CustomsPeriod within, @Nullable Integer days, LocalDate day) {
        if (within != null) return within.begunBefore(day);
        return days == null ? LONGEST : days;
    }

    abstract LocalDate begins(LocalDate day);

    private int begunBefore(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(begins(day), day);
    }
}
