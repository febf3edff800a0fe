package io.portolan.landedcost.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A duty on top of a tariff that the merchant entered.
///
/// @param id of its law, for good: `eu.antidumping.bicycles`; one of the starter book gives way to
///     one of the same id
/// @param book the tariff it is on: `eu`
/// @param antidumping false is any other additional duty
/// @param rate 0.361 is 36.1 % of the customs value
/// @param codes beginnings of tariff codes, digits alone
/// @param origins it falls on; empty means all but `exceptOrigins`
/// @param from the first day, null when that is long ago
/// @param to the last day, null while no end is known
/// @param source who says so, with an address
/// @param why what is not certain about it, in English; null when nothing is
public record ImportedOverlay(
        String id,
        String book,
        boolean antidumping,
        BigDecimal rate,
        List<String> codes,
        List<String> origins,
        List<String> exceptOrigins,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source,
        @Nullable String why) {

    public ImportedOverlay {
        codes = List.copyOf(codes);
        origins = List.copyOf(origins);
        exceptOrigins = List.copyOf(exceptOrigins);
        if (codes.isEmpty()) throw new IllegalArgumentException(id + " falls on nothing");
    }
}
