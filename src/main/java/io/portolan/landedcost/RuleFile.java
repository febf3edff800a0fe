package io.portolan.landedcost;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One file of `reference/rules`: a customs territory and its rules.
///
/// @param begins the first day the file speaks of; it answers no day before
/// @param postcodes regular expressions that begin the postcode, in capitals without spaces: the
///     file is for that part of its countries alone and goes before the file of the whole country
/// @param also parts of other countries that are this place in addresses, by their postcodes: an
///     address in GB with a postcode of Jersey
/// @param special the part's name where it is no country: `xi`; null for whole countries
record RuleFile(
        String territory,
        String name,
        List<String> countries,
        String currency,
        LocalDate begins,
        List<Rule> rules,
        @Nullable List<String> postcodes,
        @Nullable Map<String, List<String>> also,
        @Nullable String special) {

    RuleFile {
        countries = List.copyOf(countries);
        rules = List.copyOf(rules);
        also = also == null ? Map.of() : Map.copyOf(also);
        if ((postcodes == null || postcodes.isEmpty()) != (special == null)) {
            throw new IllegalArgumentException(territory + ": a part of a country has postcodes");
        }
    }
}
