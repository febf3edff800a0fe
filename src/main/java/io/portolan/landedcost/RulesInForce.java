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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of one place on one day.
record RulesInForce(
        Currency currency,
        Rule.Valuation valuation,
        List<Rule.Relief> reliefs,
        List<Rule.SimplifiedDuty> simplified,
        List<Rule.Scheme> schemes,
        Rule.@Nullable Tariff tariff,
        List<Rule.Surcharge> surcharges,
        List<Rule.Tax> taxes,
        List<Rule.Fee> fees,
        Rule.@Nullable Steps steps,
        List<Rule.Notice> notices,
        List<LandedCostQuote.Note> unheeded,
        boolean regionMissing,
        List<Limit> limits,
        List<List<Boolean>> assumptions) {

    /// What the place and the day leave of a file. Plain assessment knows no relief, scheme or
    /// simplified duty.
    ///
    /// @param here the ids of taxes for postcodes that mean the one the goods go to
    static RulesInForce of(
            RuleFile file,
            CountryCode country,
            @Nullable String region,
            Set<String> here,
            LocalDate day,
            boolean plain) {
        List<Rule> rules = file.rules().stream().filter(rule -> rule.law().inForce(day)).toList();
        Rule.Valuation valuation =
                first(
                        all(rules, Rule.Valuation.class).stream()
                                .filter(v -> applies(v.applies(), plain))
                                .toList());
        if (valuation == null) throw new NoRules(country, day);
        List<Rule.Tax> taxes =
                all(rules, Rule.Tax.class).stream()
                        .filter(t -> applies(t.applies(), plain) && in(t.countries(), country))
                        .filter(t -> t.postcodes() == null || here.contains(t.law().id()))
                        .toList();
        List<Rule.Relief> reliefs = plain ? List.of() : all(rules, Rule.Relief.class);
        List<Rule.SimplifiedDuty> simplified =
                plain ? List.of() : all(rules, Rule.SimplifiedDuty.class);
        List<Rule.Scheme> schemes = plain ? List.of() : all(rules, Rule.Scheme.class);
        List<Rule.Fee> fees = plain ? List.of() : fees(rules, country);
        List<Limit> limits = limits(reliefs, simplified, schemes, fees);
        return new RulesInForce(
                Currency.of(file.currency()),
                valuation,
                reliefs,
                simplified,
                schemes,
                first(all(rules, Rule.Tariff.class)),
                all(rules, Rule.Surcharge.class),
                taxes.stream()
                        .filter(tax -> !tax.selective() && here(tax, country, region))
                        .toList(),
                fees,
                first(all(rules, Rule.Steps.class)),
                notices(rules, country, plain),
                Unheeded.of(rules),
                region == null && taxes.stream().anyMatch(tax -> tax.regions() != null),
                limits,
                assumptions(limits.size()));
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
        schemes.forEach(scheme -> limits.add(scheme.limit()));
        for (Rule.SimplifiedDuty duty : simplified) {
            if (duty.limit() != null) limits.add(duty.limit());
            if (duty.over() != null) limits.add(duty.over());
        }
        for (Rule.Fee fee : fees) if (fee.limit() != null) limits.add(fee.limit());
        return new ArrayList<>(limits);
    }

    /// Every way to keep to so many limits or not, those that keep to more first.
    private static List<List<Boolean>> assumptions(int limits) {
        List<List<Boolean>> all = new ArrayList<>();
        for (int mask = 0; mask < 1 << limits; mask++) {
            List<Boolean> under = new ArrayList<>(limits);
            for (int i = 0; i < limits; i++) under.add((mask & 1 << i) == 0);
            all.add(List.copyOf(under));
        }
        all.sort(Comparator.comparingInt(under -> -Collections.frequency(under, true)));
        return List.copyOf(all);
    }

    private static boolean applies(Rule.@Nullable Applies applies, boolean plain) {
        return applies == null || (applies == Rule.Applies.BORDER) == plain;
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
