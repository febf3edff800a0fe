package io.portolan.landedcost;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// A day of another month whose rate holds for all of this one.
enum CustomsFixing {

    /// The last Wednesday but one of the month before.
    SECOND_LAST_WEDNESDAY {
        @Override
        LocalDate of(LocalDate day) {
            LocalDate ends = day.withDayOfMonth(1).minusDays(1);
            return ends.with(TemporalAdjusters.lastInMonth(DayOfWeek.WEDNESDAY)).minusWeeks(1);
        }
    };

    abstract LocalDate of(LocalDate day);
}
