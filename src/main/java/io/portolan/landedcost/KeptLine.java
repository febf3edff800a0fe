package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A kept quote as a list shows it.
///
/// @param at when it was asked for, UTC
/// @param asOf the day whose rules applied
/// @param total duty, tax and fees
public record KeptLine(
        UUID id, Instant at, LocalDate asOf, CountryCode to, Money total, boolean estimate) {}
