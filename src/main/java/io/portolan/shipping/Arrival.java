package io.portolan.shipping;

import io.portolan.kernel.CountryCode;
import io.portolan.shipping.Rates.Lane;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When a parcel arrives: the cut-off and the days off of the place it leaves, and the working days
/// of the place it goes to, from `reference/shipping/calendar.json`.
@Component
final class Arrival {

    /// The first and the last day of arrival, both inclusive, as the buyer's calendar has them.
    record Window(LocalDate from, LocalDate to) {}

    private record Calendar(
            String note, Origin origin, List<Country> countries, List<Remote> remote) {}

    private record Origin(String country, ZoneId zone, LocalTime cutOff) {}

    private record Country(
            String country, Set<DayOfWeek> rest, List<Holiday> holidays, String source) {}

    private record Holiday(LocalDate date, String name) {}

    private record Remote(String country, List<String> postcodes, int moreDays) {}

    private record DaysOff(Set<DayOfWeek> rest, Set<LocalDate> holidays) {
        boolean works(LocalDate day) {
            return !rest.contains(day.getDayOfWeek()) && !holidays.contains(day);
        }
    }

    private static final DaysOff WEEKEND =
            new DaysOff(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    private final Origin origin;
    private final Map<CountryCode, DaysOff> daysOff = new HashMap<>();
    private final List<Remote> remote;

    Arrival() {
        Calendar calendar = Reference.read("calendar.json", Calendar.class);
        origin = calendar.origin;
        remote = List.copyOf(calendar.remote);
        for (Country country : calendar.countries)
            daysOff.put(CountryCode.of(country.country), off(country));
    }

    /// When goods ordered at `now` arrive.
    Window of(Lane lane, CountryCode to, @Nullable String postcode, Instant now) {
        return from(lane, to, postcode, dispatchDay(now));
    }

    /// When a parcel that left on `dispatched` arrives.
    Window from(Lane lane, CountryCode to, @Nullable String postcode, LocalDate dispatched) {
        int more = moreDays(to, postcode);
        LocalDate first = plusWorkingDays(dispatched, lane.fromDays() + more, of(to));
        return new Window(first, plusWorkingDays(first, lane.toDays() - lane.fromDays(), of(to)));
    }

    /// The day `days` working days after this one.
    LocalDate after(LocalDate day, int days, CountryCode to) {
        return plusWorkingDays(day, days, of(to));
    }

    /// The day the parcel leaves us when it is ordered at `now`: today before the cut-off, else the
    /// next working day, by the warehouse's calendar.
    LocalDate dispatchDay(Instant now) {
        ZonedDateTime there = now.atZone(origin.zone);
        LocalDate day = there.toLocalDate();
        if (!there.toLocalTime().isBefore(origin.cutOff)) day = day.plusDays(1);
        DaysOff off = of(CountryCode.of(origin.country));
        while (!off.works(day)) day = day.plusDays(1);
        return day;
    }

    private int moreDays(CountryCode to, @Nullable String postcode) {
        if (postcode == null) return 0;
        String digits = postcode.replaceAll("[ -]", "");
        for (Remote area : remote) {
            if (area.country.equals(to.value())
                    && area.postcodes.stream().anyMatch(digits::startsWith)) {
                return area.moreDays;
            }
        }
        return 0;
    }

    private DaysOff of(CountryCode country) {
        return daysOff.getOrDefault(country, WEEKEND);
    }

    private static LocalDate plusWorkingDays(LocalDate day, int days, DaysOff off) {
        LocalDate reached = day;
        for (int left = days; left > 0; ) {
            reached = reached.plusDays(1);
            if (off.works(reached)) left--;
        }
        return reached;
    }

    private static DaysOff off(Country country) {
        Set<DayOfWeek> rest = EnumSet.noneOf(DayOfWeek.class);
        rest.addAll(country.rest);
        return new DaysOff(rest, Set.copyOf(country.holidays.stream().map(Holiday::date).toList()));
    }
}
