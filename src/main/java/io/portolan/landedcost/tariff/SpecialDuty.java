package io.portolan.landedcost.tariff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A duty for goods of some origins with proof: `Free (AU,KR,S)` of the United States' tariff,
/// `CAFree` of the Australian one.
///
/// @param programs the authority's own symbols, as it writes them
/// @param duty has always a figure
public record SpecialDuty(Set<String> programs, DutyRate duty) {

    private static final Pattern BEFORE = Pattern.compile("([^()]+)\\(([^()]+)\\)");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "([A-Z]{2,3}(?:\\s*/\\s*[A-Z]{2,3})*)\\s*:?\\s*(Free|\\$?[\\d.]+(?:(?!\\s?[A-Z]{2,3}(?:Free|[\\s/:$\\d])).)*)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,/]\\s*");

    public SpecialDuty {
        programs = Set.copyOf(programs);
    }

    /// All that the text puts into figures; what it says in words alone is left out.
    public static List<SpecialDuty> read(String text) {
        List<SpecialDuty> duties = new ArrayList<>();
        boolean american = text.contains("(");
        Matcher found = (american ? BEFORE : BEHIND).matcher(DutyText.clean(text));
        while (found.find()) {
            DutyRate duty = DutyText.read(found.group(american ? 1 : 2).strip());
            if (duty == null || duty.open() != null) continue;
            String symbols = found.group(american ? 2 : 1).strip();
            duties.add(
                    new SpecialDuty(
                            new LinkedHashSet<>(List.of(BETWEEN.split(symbols, -1))), duty));
        }
        return duties;
    }
}
