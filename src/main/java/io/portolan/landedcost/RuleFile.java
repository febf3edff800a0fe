package io.portolan.landedcost;

import java.util.List;

/// One file of `reference/rules`: a customs territory and its rules.
record RuleFile(
        String territory, String name, List<String> countries, String currency, List<Rule> rules) {

    RuleFile {
        countries = List.copyOf(countries);
        rules = List.copyOf(rules);
    }
}
