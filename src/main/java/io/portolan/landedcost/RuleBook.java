package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// All rules of all countries, read once.
final class RuleBook {

    private static final int REMEMBERED = 2_000;

    private record Place(
            CountryCode country, @Nullable String region, LocalDate day, boolean plain) {}

    private final Map<CountryCode, RuleFile> byCountry = new HashMap<>();
    private final List<RuleFile> files;
    private final Map<Place, RulesInForce> remembered = new ConcurrentHashMap<>();

    RuleBook(List<RuleFile> files) {
        this.files = List.copyOf(files);
        for (RuleFile file : files) {
            for (String country : file.countries()) {
                if (byCountry.put(CountryCode.of(country), file) != null) {
                    throw new IllegalStateException(country + " is in two rule files");
                }
            }
        }
    }

    static RuleBook load() {
        return new RuleBook(References.all("reference/rules/*.json", RuleFile.class));
    }

    List<RuleFile> files() {
        return files;
    }

    boolean covers(CountryCode country, LocalDate day) {
        RuleFile file = byCountry.get(country);
        return file != null
                && !day.isBefore(file.begins())
                && file.rules().stream()
                        .anyMatch(r -> r instanceof Rule.Valuation && r.law().inForce(day));
    }

    RulesInForce on(Destination destination, LocalDate day, boolean plain) {
        Place place = new Place(destination.country(), destination.region(), day, plain);
        RulesInForce known = remembered.get(place);
        if (known != null) return known;
        RuleFile file = byCountry.get(place.country());
        if (file == null || day.isBefore(file.begins())) throw new NoRules(place.country(), day);
        RulesInForce rules = RulesInForce.of(file, place.country(), place.region(), day, plain);
        if (remembered.size() >= REMEMBERED) remembered.clear();
        remembered.put(place, rules);
        return rules;
    }
}
