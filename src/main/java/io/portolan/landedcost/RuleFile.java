package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
/// @param as countries that are counted as one of `countries`, by its code: `MC` as `FR`
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
        @Nullable String special,
        @Nullable Map<String, String> as) {

    RuleFile {
        countries = List.copyOf(countries);
        rules = List.copyOf(rules);
        shared = shared == null ? List.of() : List.copyOf(shared);
        also = also == null ? Map.of() : Map.copyOf(also);
        as = as == null ? Map.of() : Map.copyOf(as);
        if (!countries.containsAll(as.values())) {
            throw new IllegalArgumentException(territory + ": counted as a country it has not");
        }
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
                special, as);
    }

    /// The country whose rules hold for goods of this one.
    CountryCode counted(CountryCode country) {
        String other = as == null ? null : as.get(country.value());
        return other == null ? country : CountryCode.of(other);
    }

    /// Its countries and those that are counted as one of them, sorted.
    List<String> addressed() {
        TreeSet<String> all = new TreeSet<>(countries);
        if (as != null) all.addAll(as.keySet());
        return List.copyOf(all);
    }
}
