package io.portolan.filings;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// A tax period: a month or a quarter of the calendar.
///
/// @param from its first day
public record Span(Cycle cycle, LocalDate from) implements Comparable<Span> {

    /// How long a period is.
    public enum Cycle {
        MONTH(1),
        QUARTER(3);

        private final int months;

        Cycle(int months) {
            this.months = months;
        }

        /// The period a day belongs to.
        public Span of(LocalDate day) {
            LocalDate first =
                    this == MONTH ? day.withDayOfMonth(1) : day.with(IsoFields.DAY_OF_QUARTER, 1);
            return new Span(this, first);
        }
    }

    public Span {
        LocalDate first =
                cycle == Cycle.MONTH
                        ? from.withDayOfMonth(1)
                        : from.with(IsoFields.DAY_OF_QUARTER, 1);
        if (!first.equals(from)) throw new IllegalArgumentException(cycle + " of " + from);
    }

    /// Its last day.
    public LocalDate to() {
        return from.plusMonths(cycle.months).minusDays(1);
    }

    Span next() {
        return new Span(cycle, from.plusMonths(cycle.months));
    }

    /// `2026-11`, `2026-Q4`.
    public String code() {
        return cycle == Cycle.MONTH
                ? from.toString().substring(0, 7)
                : from.getYear() + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR);
    }

    @Override
    public int compareTo(Span other) {
        return from.compareTo(other.from);
    }
}
