package io.portolan.landedcost.tariff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A duty as the Australian schedule writes it: the general one, then those of groups of origins,
/// then both again from later days on: `5% DCS4% CAFree From1July2018 2.5% From1July2019 Free`.
final class AuDutyText {

    private static final Pattern STEP =
            Pattern.compile("From\\s*(\\d{1,2})\\s*([A-Z][a-z]+)\\s*(\\d{4})\\s*");
    private static final Pattern GROUP =
            Pattern.compile("(?:NZ\\s*/\\s*PG|DCS|DCT|DTC|DC|CA|MY|SG)\\s*;?\\s*(?=[\\d$F/])");
    private static final Pattern LESSER = Pattern.compile("([\\d.]+)%, or, if lower, (.+)");

    private AuDutyText() {}

    /// The duties of one day.
    ///
    /// @param general as written; empty when the line names none
    /// @param special of groups of origins, as written; null when there are none
    record Split(String general, @Nullable String special) {}

    static Split on(String text, LocalDate day) {
        String plain = DutyText.clean(text);
        Matcher step = STEP.matcher(plain);
        String now = plain;
        boolean stepped = false;
        int begin = 0;
        boolean holds = true;
        while (step.find()) {
            if (holds) now = plain.substring(begin, step.start());
            LocalDate from = day(step);
            holds = from != null && !from.isAfter(day);
            begin = step.end();
            stepped = true;
        }
        if (stepped && holds) now = plain.substring(begin);
        return split(now.strip());
    }

    private static Split split(String duties) {
        Matcher group = GROUP.matcher(duties);
        if (!group.find()) return new Split(duties, null);
        String special = duties.substring(group.start()).strip();
        return new Split(duties.substring(0, group.start()).strip(), special);
    }

    /// What the general duty comes to; null when there is none.
    static @Nullable DutyRate read(String general) {
        Matcher lesser = LESSER.matcher(general);
        if (!lesser.matches()) return DutyText.read(general);
        DutyRate highest = DutyText.read(lesser.group(1) + "%");
        return highest == null
                ? null
                : highest.because("the tariff says \"" + general + "\"; the share is taken");
    }

    private static @Nullable LocalDate day(Matcher step) {
        try {
            return LocalDate.of(
                    Integer.parseInt(step.group(3)),
                    Month.valueOf(step.group(2).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(step.group(1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }
}
