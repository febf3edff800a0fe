package io.portolan.landedcost;

import java.util.List;

/// A rule of the rule book to be read: where it holds, what it says, where it comes from.
///
/// @param territory short name of its file: `eu`
/// @param place name of the file's territory in English
/// @param kind as the files write it: `simplified-duty`; `tariff-line`, `overlay` and `preference`
///     are of tariffs
/// @param terms what it says, in the order of the format
public record RuleCard(
        String territory, String place, String kind, List<Term> terms, RuleOrigin origin) {

    public RuleCard {
        terms = List.copyOf(terms);
    }

    /// One thing it says.
    ///
    /// @param name of the member as the files write it, parts with a dot between them: `limit.upTo`
    /// @param value as the files write it
    public record Term(String name, String value) {}
}
