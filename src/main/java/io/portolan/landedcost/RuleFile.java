package io.portolan.landedcost;

import java.time.LocalDate;
import java.util.List;

/// One file of `reference/rules`: a customs territory and its rules.
///
/// @param begins the first day the file speaks of; it answers no day before
record RuleFile(
        String territory,
        String name,
        List<String> countries,
        String currency,
        LocalDate begins,
        List<Rule> rules) {

    RuleFile {
        countries = List.copyOf(countries);
        rules = List.copyOf(rules);
    }
}
