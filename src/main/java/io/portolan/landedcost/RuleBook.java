package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All rules of all countries, read once.
final class RuleBook {

    private static final int REMEMBERED = 2_000;

    /// @param inland where the goods are sent from when that is inside the territory or its union
    /// @param here the rules that are for postcodes and mean this one
    private record Place(
            String territory,
            CountryCode country,
            @Nullable String region,
            Set<String> here,
            LocalDate day,
            boolean plain,
            @Nullable CountryCode inland) {}

    /// A file with its postcodes made ready.
    ///
    /// @param part the postcodes it is for; null for whole countries
    /// @param taxes the postcodes of its taxes, by the tax's id
    private record Territory(
            RuleFile file, @Nullable Postcodes part, Map<String, Postcodes> taxes) {

        static Territory of(RuleFile file) {
            List<String> part = file.postcodes();
            Map<String, Postcodes> taxes = new HashMap<>();
            for (Rule rule : file.rules()) {
                if (rule instanceof Rule.Tax tax && tax.postcodes() != null) {
                    taxes.put(tax.law().id(), Postcodes.of(tax.law().id(), tax.postcodes()));
                }
            }
            return new Territory(
                    file, part == null ? null : Postcodes.of(file.territory(), part), taxes);
        }

        /// The same rules for these postcodes of another country.
        Territory at(List<String> part) {
            return new Territory(file, Postcodes.of(file.territory(), part), taxes);
        }

        Set<String> here(@Nullable String postcode) {
            if (taxes.isEmpty() || postcode == null) return Set.of();
            return taxes.entrySet().stream()
                    .filter(tax -> tax.getValue().mean(postcode))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    private final Map<CountryCode, List<Territory>> byCountry = new HashMap<>();
    private final List<RuleFile> files;
    private final Map<Place, RulesInForce> remembered = new ConcurrentHashMap<>();

    RuleBook(List<RuleFile> files) {
        this.files = List.copyOf(files);
        for (RuleFile file : files) {
            Territory territory = Territory.of(whole(file));
            for (String country : file.addressed()) add(CountryCode.of(country), territory);
            if (file.also() == null) continue;
            file.also()
                    .forEach((country, part) -> add(CountryCode.of(country), territory.at(part)));
        }
    }

    private RuleFile whole(RuleFile file) {
        List<String> shared = file.shared();
        if (shared == null || shared.isEmpty()) return file;
        Map<String, Rule> byId = new HashMap<>();
        for (RuleFile other : files) {
            for (Rule rule : other.rules()) byId.put(rule.law().id(), rule);
        }
        if (!byId.keySet().containsAll(shared)) {
            throw new IllegalStateException(file.territory() + " shares a rule nobody has");
        }
        return file.with(shared.stream().map(byId::get).toList());
    }

    /// Parts of a country go before the whole.
    private void add(CountryCode country, Territory territory) {
        List<Territory> known = byCountry.computeIfAbsent(country, c -> new ArrayList<>());
        if (territory.part() != null) {
            known.addFirst(territory);
            return;
        }
        if (known.stream().anyMatch(other -> other.part() == null)) {
            throw new IllegalStateException(country + " is in two rule files");
        }
        known.addLast(territory);
    }

    static RuleBook load() {
        return new RuleBook(References.all("reference/rules/*.json", RuleFile.class));
    }

    List<RuleFile> files() {
        return files;
    }

    /// The words for registrations that open a scheme, but none of the schemes that one of
    /// `refused` opens.
    Set<String> registrationsWithout(Set<String> refused) {
        Set<String> open = new TreeSet<>();
        Set<String> closed = new TreeSet<>();
        for (Set<String> scheme : registrations()) {
            (Collections.disjoint(scheme, refused) ? open : closed).addAll(scheme);
        }
        open.removeAll(closed);
        return open;
    }

    private List<Set<String>> registrations() {
        List<Set<String>> all = new ArrayList<>();
        for (RuleFile file : files) {
            for (Rule rule : file.rules()) {
                if (rule instanceof Rule.Scheme scheme) all.add(scheme.registrations());
                if (rule instanceof Rule.Inland inland && inland.registrations() != null) {
                    all.add(inland.registrations());
                }
            }
        }
        return all;
    }

    /// Whether the book has any tax on goods of this country, on whatever day.
    boolean taxes(CountryCode country) {
        return byCountry.getOrDefault(country, List.of()).stream()
                .flatMap(territory -> territory.file().rules().stream())
                .anyMatch(Rule.Tax.class::isInstance);
    }

    /// Whether the country as a whole, or at least a part of it, has rules on this day.
    boolean covers(CountryCode country, LocalDate day) {
        return byCountry.getOrDefault(country, List.of()).stream()
                .map(Territory::file)
                .filter(file -> !day.isBefore(file.begins()))
                .flatMap(file -> file.rules().stream())
                .anyMatch(rule -> rule instanceof Rule.Valuation && rule.law().inForce(day));
    }

    /// Whether goods can be quoted to this very place on this day: its country has rules, and the
    /// part of it that the postcode means is not refused.
    boolean serves(Destination destination, LocalDate day) {
        Territory there =
                territory(destination.country(), Postcodes.written(destination.postcode()));
        if (there == null || day.isBefore(there.file().begins())) return false;
        List<Rule> rules =
                there.file().rules().stream().filter(rule -> rule.law().inForce(day)).toList();
        return rules.stream().anyMatch(Rule.Valuation.class::isInstance)
                && rules.stream().noneMatch(Rule.Refusal.class::isInstance);
    }

    /// The rules for goods from this place; those for imports when it is null.
    RulesInForce on(
            Destination destination, @Nullable CountryCode shipFrom, LocalDate day, boolean plain) {
        CountryCode country = destination.country();
        String postcode = Postcodes.written(destination.postcode());
        Territory territory = territory(country, postcode);
        if (territory == null || day.isBefore(territory.file().begins())) {
            throw new NoRules(country, day);
        }
        RuleFile file = territory.file();
        Place place =
                new Place(
                        file.territory(),
                        file.counted(country),
                        destination.region(),
                        territory.here(postcode),
                        day,
                        plain,
                        !plain && shipFrom != null && near(file, shipFrom)
                                ? file.counted(shipFrom)
                                : null);
        RulesInForce known = remembered.get(place);
        if (known != null) return known;
        RulesInForce rules = rules(file, place);
        if (remembered.size() >= REMEMBERED) remembered.clear();
        remembered.put(place, rules);
        return rules;
    }

    private RulesInForce rules(RuleFile file, Place place) {
        CountryCode from = place.inland();
        if (from == null) return imported(file, place, null);
        if (inside(file, from)) return inland(file, place, from, null);
        Rule.Inland union = union(file, place.day(), from);
        return untaxed(union) ? inland(file, place, from, union) : imported(file, place, union);
    }

    private static RulesInForce imported(RuleFile file, Place place, Rule.@Nullable Inland union) {
        return RulesInForce.of(
                file,
                place.country(),
                place.region(),
                place.here(),
                place.day(),
                place.plain(),
                union);
    }

    private static RulesInForce inland(
            RuleFile file, Place place, CountryCode from, Rule.@Nullable Inland union) {
        return RulesInForce.inland(
                file, place.country(), place.region(), place.here(), place.day(), from, union);
    }

    /// Whether goods from there may come without duty.
    private boolean near(RuleFile file, CountryCode shipFrom) {
        return inside(file, shipFrom)
                || RulesInForce.all(file.rules(), Rule.Inland.class).stream()
                        .anyMatch(rule -> joins(rule, shipFrom));
    }

    /// What a day's rules say of money that goes back: those of the place first, then those of the
    /// file without countries, which speaks for all others.
    List<Rule.Refund> refunds(Destination destination, LocalDate day) {
        List<Rule.Refund> rules = new ArrayList<>();
        Territory there =
                territory(destination.country(), Postcodes.written(destination.postcode()));
        if (there != null) rules.addAll(refunds(there.file(), day));
        for (RuleFile file : files) {
            if (file.countries().isEmpty()) rules.addAll(refunds(file, day));
        }
        return rules;
    }

    private static List<Rule.Refund> refunds(RuleFile file, LocalDate day) {
        return RulesInForce.all(file.rules(), Rule.Refund.class).stream()
                .filter(rule -> rule.law().inForce(day))
                .toList();
    }

    /// Whether goods from there are not imported on this day. Never refuses.
    boolean inland(Destination destination, CountryCode shipFrom, LocalDate day) {
        Territory there =
                territory(destination.country(), Postcodes.written(destination.postcode()));
        if (there == null) return false;
        return inside(there.file(), shipFrom) || untaxed(union(there.file(), day, shipFrom));
    }

    /// Whether no tax on imports falls on goods of this customs union.
    private static boolean untaxed(Rule.@Nullable Inland union) {
        return union != null && !Boolean.TRUE.equals(union.importTax());
    }

    /// Whether goods from there need not be imported. To parts of countries they must be.
    private static boolean inside(RuleFile file, CountryCode shipFrom) {
        return file.special() == null && file.addressed().contains(shipFrom.value());
    }

    /// How goods from there are taxed on the day when it is in one customs union with the place.
    private Rule.@Nullable Inland union(RuleFile file, LocalDate day, CountryCode shipFrom) {
        for (Rule.Inland rule : RulesInForce.all(file.rules(), Rule.Inland.class)) {
            if (rule.law().inForce(day) && joins(rule, shipFrom)) return rule;
        }
        return null;
    }

    private boolean joins(Rule.Inland rule, CountryCode shipFrom) {
        List<String> from = rule.from();
        if (from == null) return false;
        Territory there = territory(shipFrom, null);
        return there != null && from.contains(there.file().territory());
    }

    /// The shortest beginning of a postcode by which its rules are found; null when they are the
    /// same wherever in the country it is.
    @Nullable String needed(CountryCode country, @Nullable String postcode) {
        String written = Postcodes.written(postcode);
        if (written == null) return null;
        for (int length = 0; length < written.length(); length++) {
            String part = length == 0 ? null : written.substring(0, length);
            if (sameRules(country, part, written)) return part;
        }
        return written;
    }

    private boolean sameRules(CountryCode country, @Nullable String part, String whole) {
        Territory here = territory(country, whole);
        if (here == null) return true;
        Territory there = territory(country, part);
        return there != null
                && there.file().territory().equals(here.file().territory())
                && here.here(part).equals(here.here(whole));
    }

    private @Nullable Territory territory(CountryCode country, @Nullable String postcode) {
        for (Territory territory : byCountry.getOrDefault(country, List.of())) {
            if (territory.part() == null || territory.part().mean(postcode)) return territory;
        }
        return null;
    }
}
