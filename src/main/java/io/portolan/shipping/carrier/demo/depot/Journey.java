package io.portolan.shipping.carrier.demo.depot;

import io.portolan.shipping.carrier.demo.depot.Timetable.From;
import io.portolan.shipping.carrier.demo.depot.Timetable.Line;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// All that will happen to a parcel, decided as it is accepted: the same number has the same fate.
/// One in eight is held by customs for three days. A test or a demonstration chooses by the first
/// word of the addressee's name: `Held`, `Absent`, `Return`.
final class Journey {

    /// A scan to come.
    ///
    /// @param told when the carrier's computers tell of it: sometimes later than it happened
    record Scan(
            String code, String words, Instant at, Instant told, String place, String country) {}

    private enum Fate {
        SMOOTH,
        HELD,
        ABSENT,
        RETURN
    }

    private static final Duration HELD_FOR = Duration.ofDays(3);
    private static final LocalTime ROUND_BEGINS = LocalTime.of(7, 40);

    private final From from;
    private final Line line;
    private final int serial;
    private final Fate fate;
    private final Instant accepted;
    private final long doorMinutes;
    private final List<Scan> scans = new ArrayList<>();

    private Journey(
            Timetable timetable, Line line, String service, int serial, String name, Instant at) {
        this.from = timetable.from();
        this.line = line;
        this.serial = serial;
        this.fate = fate(serial, name);
        this.accepted = at;
        this.doorMinutes = line.doorHours().getOrDefault(service, 240) * 60L;
    }

    /// The scans of a parcel accepted at `at`, in the order they happen.
    static List<Scan> plan(
            Timetable timetable, Line line, String service, int serial, String name, Instant at) {
        return new Journey(timetable, line, service, serial, name, at).plan();
    }

    private List<Scan> plan() {
        here("10", "Label created", accepted, from.collected());
        here(
                "20",
                "Collected from sender",
                accepted.plus(Duration.ofMinutes(190 + jitter(1))),
                from.collected());
        here("30", "Processed at export centre", share(10, 2), from.sorted());
        here("31", "Departed by air", share(22, 3), from.left());
        Instant reached = share(30, 4);
        boolean late = serial % 5 == 1;
        Instant told = late ? share(33, 4) : reached;
        scans.add(
                new Scan(
                        "32",
                        "Arrived in destination country",
                        reached,
                        told,
                        line.gateway(),
                        line.country()));
        if (serial % 16 == 5)
            there("37", "Handed to partner for airside transfer", share(305, 1000, 5));
        there("40", "Presented to customs", share(31, 6));
        throughCustoms();
        return List.copyOf(scans);
    }

    private void throughCustoms() {
        Duration held = Duration.ZERO;
        if (fate == Fate.HELD) {
            held = HELD_FOR;
            there("41", "Customs requests proof of value", share(35, 7));
        }
        there("45", "Released by customs", share(44, 8).plus(held));
        Instant hub = share(68, 9).plus(held);
        scans.add(
                new Scan("50", "Arrived at delivery depot", hub, hub, line.hub(), line.country()));
        toTheDoor(accepted.plus(Duration.ofMinutes(doorMinutes)).plus(held));
    }

    private void toTheDoor(Instant soonest) {
        ZonedDateTime round = nextRound(soonest.atZone(line.zone()));
        there("60", "Out for delivery", round.plusMinutes(jitter(10)).toInstant());
        Instant rung = round.plusMinutes(110 + 5L * jitter(11)).toInstant();
        switch (fate) {
            case SMOOTH, HELD -> there("70", "Delivered", rung);
            case ABSENT -> {
                there("65", "Delivery attempted, nobody home", rung);
                ZonedDateTime second = nextRound(round.plusHours(12));
                there("60", "Out for delivery", second.toInstant());
                there("70", "Delivered", second.plusMinutes(150).toInstant());
            }
            case RETURN -> {
                there("80", "Refused, returning to sender", rung);
                there("81", "Returned to sender", rung.plus(Duration.ofDays(12)));
            }
        }
    }

    private static ZonedDateTime nextRound(ZonedDateTime soonest) {
        ZonedDateTime round = soonest.with(ROUND_BEGINS);
        if (round.isBefore(soonest)) round = round.plusDays(1);
        return round.getDayOfWeek() == DayOfWeek.SUNDAY ? round.plusDays(1) : round;
    }

    private void here(String code, String words, Instant at, String place) {
        scans.add(new Scan(code, words, at, at, place, from.country()));
    }

    private void there(String code, String words, Instant at) {
        scans.add(new Scan(code, words, at, at, line.gateway(), line.country()));
    }

    private Instant share(int percent, int step) {
        return share(percent, 100, step);
    }

    // A share of the way to the door, give or take some minutes so that no two look alike.
    private Instant share(int part, int whole, int step) {
        return accepted.plus(Duration.ofMinutes(doorMinutes * part / whole + jitter(step)));
    }

    private int jitter(int step) {
        return Math.floorMod(serial * 31 + step * 17, 23);
    }

    private static Fate fate(int serial, String name) {
        String first = name.strip().toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
        return switch (first) {
            case "held" -> Fate.HELD;
            case "absent" -> Fate.ABSENT;
            case "return" -> Fate.RETURN;
            default -> serial % 8 == 3 ? Fate.HELD : Fate.SMOOTH;
        };
    }
}
