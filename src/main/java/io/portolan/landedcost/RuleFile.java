package io.portolan.landedcost;

import java.time.LocalDate;
import java.util.ArrayList;
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
/// @param shared ids of rules of other files that hold here too: what a part has in common with the
///     union it lies in
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
        @Nullable List<String> shared,
        @Nullable String special) {

    RuleFile {
        countries = List.copyOf(countries);
        rules = List.copyOf(rules);
        shared = shared == null ? List.of() : List.copyOf(shared);
        also = also == null ? Map.of() : Map.copyOf(also);
        if ((postcodes == null || postcodes.isEmpty()) != (special == null)) {
            throw new IllegalArgumentException(territory + ": a part of a country has postcodes");
        }
    }

    /// The same with these rules behind its own.
    RuleFile with(List<Rule> others) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(others);
        return new RuleFile(
                territory, name, countries, currency, begins, all, postcodes, also, List.of(),
                special);
    }
}
