package io.portolan.landedcost;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file of `reference/rules`: a customs territory and its rules.
///
/// @param begins the first day the file speaks of; it answers no day before
/// @param postcodes regular expressions that begin the postcode, in capitals without spaces: the
///     file is for that part of its countries alone and goes before the file of the whole country
/// @param special the part's name where it is no country: `xi`; null for whole countries
record RuleFile(
        String territory,
        String name,
        List<String> countries,
        String currency,
        LocalDate begins,
        List<Rule> rules,
        @Nullable List<String> postcodes,
        @Nullable String special) {

    RuleFile {
        countries = List.copyOf(countries);
        rules = List.copyOf(rules);
        if ((postcodes == null || postcodes.isEmpty()) != (special == null)) {
            throw new IllegalArgumentException(territory + ": a part of a country has postcodes");
        }
    }
}
