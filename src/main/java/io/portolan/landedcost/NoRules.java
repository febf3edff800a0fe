package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import java.time.LocalDate;

/// The rule book says nothing of this country on this day.
public final class NoRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRules(CountryCode country, LocalDate date) {
        super("no rules for " + country + " on " + date);
    }
}
