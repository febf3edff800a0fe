package io.portolan.markets.rates;

import io.portolan.markets.TargetDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// When a source is asked again. The bank's rates come around 16:00 in Frankfurt on working days
/// of TARGET and are asked for from 16:15 on.
final class RatePlan {

    private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");
    private static final LocalTime OUT = LocalTime.of(16, 15);
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final Duration LATER = Duration.ofHours(1);

    private RatePlan() {}

    /// After an answer. A daily source whose newest day is not yet the one expected is asked again
    /// within the quarter of an hour, at most until the evening, then on the next working day.
    static Instant next(Instant now, boolean daily, int everyHours, @Nullable LocalDate newest) {
        if (!daily) return now.plus(Duration.ofHours(everyHours));
        ZonedDateTime here = now.atZone(FRANKFURT);
        boolean waiting = newest == null || newest.isBefore(expected(here));
        if (waiting && here.getHour() < 20 && due(here)) return now.plus(SOON);
        LocalDate day = here.toLocalDate();
        if (!here.toLocalTime().isBefore(OUT)) day = day.plusDays(1);
        while (!TargetDays.open(day)) day = day.plusDays(1);
        return day.atTime(OUT).atZone(FRANKFURT).toInstant();
    }

    /// After silence or a refusal.
    static Instant afterTrouble(Instant now) {
        return now.plus(LATER);
    }

    private static boolean due(ZonedDateTime here) {
        return TargetDays.open(here.toLocalDate()) && !here.toLocalTime().isBefore(OUT);
    }

    /// The day whose rates must be out by now.
    private static LocalDate expected(ZonedDateTime here) {
        LocalDate day = here.toLocalDate();
        if (here.toLocalTime().isBefore(OUT)) day = day.minusDays(1);
        while (!TargetDays.open(day)) day = day.minusDays(1);
        return day;
    }
}
