package io.portolan.landedcost;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

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

    abstract LocalDate begins(LocalDate day);

    /// How many days before this one the period began.
    int begunBefore(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(begins(day), day);
    }
}
