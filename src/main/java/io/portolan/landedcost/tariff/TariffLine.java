package io.portolan.landedcost.tariff;

import org.jspecify.annotations.Nullable;

/// One line of a tariff that names a duty.
///
/// @param hs 4 to 10 digits
/// @param description as the authority writes it, without its dashes
/// @param unit the authority's own unit of quantity; null when it names none
/// @param text the duty as the authority writes it
/// @param special duties for some origins, as the authority writes them; null when there are none
/// @param duty what the text comes to
public record TariffLine(
        String hs,
        String description,
        @Nullable String unit,
        String text,
        @Nullable String special,
        DutyRate duty) {}
