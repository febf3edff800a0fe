package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of one place on one day.
///
/// @param inland whether the goods are sent from inside the territory
/// @param union why imported goods pay no duty: they come from the same customs union
record RulesInForce(
        Currency currency,
        boolean inland,
        Rule.@Nullable Inland union,
        Rule.Valuation valuation,
        List<Rule.Relief> reliefs,
        List<Rule.SimplifiedDuty> simplified,
        List<Rule.Scheme> schemes,
        Rule.@Nullable Tariff tariff,
        List<Rule.Surcharge> surcharges,
        List<Rule.Excise> excises,
        List<Rule.Waiver> waivers,
        List<Rule.Tax> taxes,
        TaxChoice choice,
        List<Rule.Fee> fees,
        Rule.@Nullable Steps steps,
        List<Rule.Notice> notices,
        Rule.@Nullable CustomsRate customsRate,
        Rule.@Nullable OneConsignment oneConsignment,
        boolean regionMissing,
        List<Limit> limits,
        List<List<Boolean>> assumptions) {

    /// What the place and the day leave of a file. Plain assessment knows no relief, scheme or
    /// simplified duty; goods of the same customs `union` know no duty at all.
    ///
    /// @param here the ids of taxes for postcodes that mean the one the goods go to
    static RulesInForce of(
            RuleFile file,
            CountryCode country,
            @Nullable String region,
            Set<String> here,
            LocalDate day,
            boolean plain,
            Rule.@Nullable Inland union) {
        List<Rule> rules = inForce(file, day);
        Rule.Valuation valuation = valuation(rules, plain);
        if (valuation == null) throw new NoRules(country, day);
        List<Rule.Tax> taxes = taxes(rules, country, here, plain);
        List<Rule.Relief> reliefs = plain ? List.of() : reliefs(rules, union);
        List<Rule.SimplifiedDuty> simplified =
                plain || union != null ? List.of() : all(rules, Rule.SimplifiedDuty.class);
        List<Rule.Scheme> schemes = plain ? List.of() : schemes(rules, country);
        List<Rule.Tax> falling = taxes.stream().filter(t -> here(t, country, region)).toList();
        List<Rule.Fee> fees = plain ? List.of() : fees(rules, country);
        List<Limit> limits = limits(reliefs, simplified, schemes, fees);
        return new RulesInForce(
                Currency.of(file.currency()),
                false,
                union,
                valuation,
                reliefs,
                simplified,
                schemes,
                union == null ? first(all(rules, Rule.Tariff.class)) : null,
                union == null ? all(rules, Rule.Surcharge.class) : List.of(),
                excises(rules, country),
                plain ? List.of() : all(rules, Rule.Waiver.class),
                falling,
                new TaxChoice(falling),
                fees,
                first(all(rules, Rule.Steps.class)),
                notices(rules, country, plain),
                first(all(rules, Rule.CustomsRate.class)),
                first(all(rules, Rule.OneConsignment.class)),
                region == null && taxes.stream().anyMatch(tax -> tax.regions() != null),
                limits,
                assumptions(limits));
    }

    /// What holds when the goods are sent from inside the territory, or from its customs `union`:
    /// its taxes other than those on imports, what must be known of them, and its excises, unless
    /// the goods lie in the country already and have borne them.
    static RulesInForce inland(
            RuleFile file,
            CountryCode country,
            @Nullable String region,
            Set<String> here,
            LocalDate day,
            CountryCode shipFrom,
            Rule.@Nullable Inland union) {
        List<Rule> rules = inForce(file, day);
        if (valuation(rules, false) == null) throw new NoRules(country, day);
        List<Rule.Tax> taxes =
                taxes(rules, country, here, false).stream()
                        .filter(tax -> !Boolean.TRUE.equals(tax.importsOnly()))
                        .map(TaxTerms::inland)
                        .toList();
        List<Rule.Tax> falling = taxes.stream().filter(t -> here(t, country, region)).toList();
        Rule.Inland inland = union == null ? within(rules) : union;
        Law law = inland == null ? Law.inland(file) : inland.law();
        return new RulesInForce(
                Currency.of(file.currency()),
                true,
                null,
                new Rule.Valuation(law, null, ValueBasis.FOB, null),
                List.of(),
                List.of(),
                shipFrom.equals(country) ? List.of() : across(inland),
                null,
                List.of(),
                shipFrom.equals(country) ? List.of() : excises(rules, country),
                List.of(),
                falling,
                new TaxChoice(falling),
                List.of(),
                null,
                notices(rules, country, false).stream()
                        .filter(notice -> Boolean.TRUE.equals(notice.inland()))
                        .toList(),
                null,
                null,
                region == null && taxes.stream().anyMatch(tax -> tax.regions() != null),
                List.of(),
                assumptions(List.of()));
    }

    private static Rule.@Nullable Inland within(List<Rule> rules) {
        return first(all(rules, Rule.Inland.class).stream().filter(r -> r.from() == null).toList());
    }

    private static List<Rule.Relief> reliefs(List<Rule> rules, Rule.@Nullable Inland union) {
        return all(rules, Rule.Relief.class).stream()
                .filter(r -> union == null || r.relieves().contains(ChargeKind.Group.TAX))
                .toList();
    }

    /// Whether no tariff is asked.
    boolean dutyFree() {
        return inland || union != null;
    }

    private static List<Rule.Scheme> across(Rule.@Nullable Inland inland) {
        if (inland == null || inland.across() == null || inland.registrations() == null) {
            return List.of();
        }
        return List.of(
                new Rule.Scheme(
                        inland.law(),
                        inland.across(),
                        null,
                        inland.registrations(),
                        null,
                        null,
                        null));
    }

    private static List<Rule> inForce(RuleFile file, LocalDate day) {
        return file.rules().stream().filter(rule -> rule.law().inForce(day)).toList();
    }

    private static List<Rule.Tax> taxes(
            List<Rule> rules, CountryCode country, Set<String> here, boolean plain) {
        return all(rules, Rule.Tax.class).stream()
                .filter(t -> applies(t.applies(), plain) && in(t.countries(), country))
                .filter(t -> t.postcodes() == null || here.contains(t.law().id()))
                .toList();
    }

    private static Rule.@Nullable Valuation valuation(List<Rule> rules, boolean plain) {
        return first(
                all(rules, Rule.Valuation.class).stream()
                        .filter(v -> applies(v.applies(), plain))
                        .toList());
    }

    /// Whether its figures can decide how an assessment goes on, other than by a limit.
    boolean forked() {
        return !waivers.isEmpty()
                || fees.stream().anyMatch(fee -> fee.least() != null || fee.most() != null)
                || taxes.stream().anyMatch(TaxChoice::bounded);
    }

    private static List<Rule.Scheme> schemes(List<Rule> rules, CountryCode country) {
        return all(rules, Rule.Scheme.class).stream()
                .filter(scheme -> in(scheme.countries(), country))
                .toList();
    }

    private static List<Rule.Excise> excises(List<Rule> rules, CountryCode country) {
        return all(rules, Rule.Excise.class).stream()
                .filter(excise -> in(excise.countries(), country))
                .toList();
    }

    private static List<Rule.Fee> fees(List<Rule> rules, CountryCode country) {
        return all(rules, Rule.Fee.class).stream()
                .filter(fee -> in(fee.countries(), country))
                .toList();
    }

    private static List<Rule.Notice> notices(List<Rule> rules, CountryCode country, boolean plain) {
        return all(rules, Rule.Notice.class).stream()
                .filter(n -> applies(n.applies(), plain) && in(n.countries(), country))
                .toList();
    }

    private static List<Limit> limits(
            List<Rule.Relief> reliefs,
            List<Rule.SimplifiedDuty> simplified,
            List<Rule.Scheme> schemes,
            List<Rule.Fee> fees) {
        Set<Limit> limits = new LinkedHashSet<>();
        reliefs.forEach(relief -> limits.add(relief.limit()));
        for (Rule.Scheme scheme : schemes) if (scheme.limit() != null) limits.add(scheme.limit());
        for (Rule.SimplifiedDuty duty : simplified) {
            if (duty.limit() != null) limits.add(duty.limit());
            if (duty.over() != null) limits.add(duty.over());
        }
        for (Rule.Fee fee : fees) {
            if (fee.limit() != null) limits.add(fee.limit());
            if (fee.limitOver() != null) limits.add(fee.limitOver());
        }
        return new ArrayList<>(limits);
    }

    /// Every way to keep to these limits or not that can be, those that keep to more first.
    private static List<List<Boolean>> assumptions(List<Limit> limits) {
        List<List<Boolean>> all = new ArrayList<>();
        for (int mask = 0; mask < 1 << limits.size(); mask++) {
            List<Boolean> under = new ArrayList<>(limits.size());
            for (int i = 0; i < limits.size(); i++) under.add((mask & 1 << i) == 0);
            if (possible(limits, under)) all.add(List.copyOf(under));
        }
        all.sort(Comparator.comparingInt(under -> -Collections.frequency(under, true)));
        return List.copyOf(all);
    }

    /// What keeps to a limit keeps to every higher one of its kind.
    private static boolean possible(List<Limit> limits, List<Boolean> under) {
        for (int i = 0; i < under.size(); i++) {
            for (int j = 0; under.get(i) && j < under.size(); j++) {
                if (!under.get(j) && lower(limits.get(i), limits.get(j))) return false;
            }
        }
        return true;
    }

    private static boolean lower(Limit one, Limit other) {
        return one.measured() == other.measured()
                && Objects.equals(one.currency(), other.currency())
                && one.upTo().compareTo(other.upTo()) <= 0;
    }

    private static boolean applies(@Nullable Applies applies, boolean plain) {
        return applies == null || (applies == Applies.BORDER) == plain;
    }

    private static boolean in(@Nullable List<String> countries, CountryCode country) {
        return countries == null || countries.contains(country.value());
    }

    private static boolean here(Rule.Tax tax, CountryCode country, @Nullable String region) {
        if (tax.regions() == null) return true;
        if (region == null) return false;
        String code = region.toUpperCase(Locale.ROOT);
        String prefix = country.value() + "-";
        return tax.regions().contains(code.startsWith(prefix) ? code.substring(3) : code);
    }

    static <T extends Rule> List<T> all(List<Rule> rules, Class<T> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> @Nullable T first(List<T> rules) {
        return rules.isEmpty() ? null : rules.getFirst();
    }
}
