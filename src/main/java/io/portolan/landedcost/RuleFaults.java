package io.portolan.landedcost;

import io.portolan.kernel.Currency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is wrong with rule files as such: rates that are missing or fall twice, classes of goods
/// nobody knows, days between a rule and its successor.
final class RuleFaults {

    private final Set<String> classes;
    private final List<String> faults = new ArrayList<>();

    /// @param classes the codes of all classes of goods
    RuleFaults(Set<String> classes) {
        this.classes = classes;
    }

    /// One sentence a fault, the rule's id in front.
    List<String> of(List<RuleFile> files) {
        for (RuleFile file : files) {
            Currency.of(file.currency());
            List<Rule.Tax> taxes = RulesInForce.all(file.rules(), Rule.Tax.class);
            for (Rule.Tax tax : taxes) {
                known(tax);
                standard(file, tax, taxes);
            }
            twice(taxes);
            twiceRefunded(RulesInForce.all(file.rules(), Rule.Refund.class));
            gaps(file);
            unions(file, files);
        }
        return List.copyOf(faults);
    }

    private void unions(RuleFile file, List<RuleFile> files) {
        for (Rule.Inland rule : RulesInForce.all(file.rules(), Rule.Inland.class)) {
            for (String name : rule.from() == null ? List.<String>of() : rule.from()) {
                if (files.stream().noneMatch(other -> other.territory().equals(name))) {
                    faults.add(rule.law().id() + ": " + name + " is no territory");
                }
            }
        }
    }

    private void known(Rule.Tax tax) {
        for (String goods : tax.goods() == null ? List.<String>of() : tax.goods()) {
            if (!classes.contains(goods)) {
                faults.add(tax.law().id() + ": " + goods + " is no class of goods");
            }
        }
    }

    /// A rate for some goods stands beside one for all others.
    private void standard(RuleFile file, Rule.Tax tax, List<Rule.Tax> taxes) {
        if (!tax.selective()) return;
        List<String> countries = tax.countries() == null ? file.countries() : tax.countries();
        LocalDate first = tax.law().from() == null ? file.begins() : tax.law().from();
        for (String country : countries) {
            boolean found =
                    taxes.stream()
                            .filter(other -> !other.selective())
                            .filter(other -> other.named().equals(tax.named()))
                            .filter(other -> in(other.countries(), country))
                            .filter(other -> covers(other.regions(), tax.regions()))
                            .filter(other -> covers(other.postcodes(), tax.postcodes()))
                            .anyMatch(other -> other.law().inForce(first));
            if (!found) {
                faults.add(
                        tax.law().id()
                                + ": no rate for other goods in "
                                + country
                                + " on "
                                + first);
            }
        }
    }

    private void twice(List<Rule.Tax> taxes) {
        for (int i = 0; i < taxes.size(); i++) {
            for (int j = i + 1; j < taxes.size(); j++) {
                Rule.Tax one = taxes.get(i);
                Rule.Tax other = taxes.get(j);
                if (sameGoods(one, other) && samePlace(one, other) && together(one, other)) {
                    faults.add(one.law().id() + " and " + other.law().id() + " fall both");
                }
            }
        }
    }

    /// In each case one rule says what becomes of a charge.
    private void twiceRefunded(List<Rule.Refund> refunds) {
        for (int i = 0; i < refunds.size(); i++) {
            for (int j = i + 1; j < refunds.size(); j++) {
                Rule.Refund one = refunds.get(i);
                Rule.Refund other = refunds.get(j);
                boolean same =
                        !Collections.disjoint(one.cases(), other.cases())
                                && !Collections.disjoint(one.charges(), other.charges());
                if (same && meet(one.law(), other.law())) {
                    faults.add(one.law().id() + " and " + other.law().id() + " speak of the same");
                }
            }
        }
    }

    private static boolean together(Rule.Tax one, Rule.Tax other) {
        boolean same =
                one.applies() == null
                        || other.applies() == null
                        || one.applies() == other.applies();
        return same && one.named().equals(other.named()) && meet(one.law(), other.law());
    }

    private static boolean sameGoods(Rule.Tax one, Rule.Tax other) {
        boolean bounds =
                Objects.equals(one.upTo(), other.upTo())
                        && Objects.equals(one.over(), other.over());
        return bounds && overlap(one.codes(), other.codes()) && overlap(one.goods(), other.goods());
    }

    private static boolean samePlace(Rule.Tax one, Rule.Tax other) {
        boolean countries =
                one.countries() == null
                        || other.countries() == null
                        || !Collections.disjoint(one.countries(), other.countries());
        return countries
                && overlap(one.regions(), other.regions())
                && overlap(one.postcodes(), other.postcodes());
    }

    /// As exact as each other and in part the same.
    private static boolean overlap(@Nullable List<String> one, @Nullable List<String> other) {
        if (one == null || other == null) return one == null && other == null;
        return !Collections.disjoint(one, other);
    }

    private static boolean in(@Nullable List<String> all, String one) {
        return all == null || all.contains(one);
    }

    private static boolean covers(@Nullable List<String> wide, @Nullable List<String> narrow) {
        return wide == null || (narrow != null && wide.containsAll(narrow));
    }

    private static boolean meet(Law one, Law other) {
        return before(one.from(), other.to()) && before(other.from(), one.to());
    }

    private static boolean before(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !from.isAfter(to);
    }

    /// Between a rule and the next of the same subject there is no day without either.
    private void gaps(RuleFile file) {
        Map<String, List<Law>> subjects = new LinkedHashMap<>();
        for (Rule rule : file.rules()) {
            String subject = subject(rule);
            if (subject != null) {
                subjects.computeIfAbsent(subject, s -> new ArrayList<>()).add(rule.law());
            }
        }
        subjects.values().forEach(this::gaps);
    }

    private void gaps(List<Law> laws) {
        List<Law> sorted = new ArrayList<>(laws);
        sorted.sort(Comparator.comparing(law -> law.from() == null ? LocalDate.MIN : law.from()));
        for (int i = 1; i < sorted.size(); i++) {
            LocalDate end = sorted.get(i - 1).to();
            LocalDate begin = sorted.get(i).from();
            if (end != null && begin != null && begin.isAfter(end.plusDays(1))) {
                faults.add(
                        sorted.get(i).id()
                                + " begins on "
                                + begin
                                + ", "
                                + sorted.get(i - 1).id()
                                + " ended on "
                                + end);
            }
        }
    }

    /// What a rule and its successor have in common; null for rules that may pause.
    private static @Nullable String subject(Rule rule) {
        return switch (rule) {
            case Rule.Valuation one -> "valuation " + one.applies();
            case Rule.Tariff one -> "tariff";
            case Rule.Steps one -> "steps";
            case Rule.CustomsRate one -> "customs-rate";
            case Rule.Inland one -> "inland " + one.from();
            case Rule.OneConsignment one -> "one-consignment";
            case Rule.Tax one ->
                    List.of(
                                    "tax",
                                    one.named(),
                                    String.valueOf(one.applies()),
                                    String.valueOf(one.countries()),
                                    String.valueOf(one.regions()),
                                    String.valueOf(one.postcodes()),
                                    String.valueOf(one.codes()),
                                    String.valueOf(one.goods()),
                                    String.valueOf(one.upTo()),
                                    String.valueOf(one.over()))
                            .toString();
            case Rule.Scheme one -> "scheme " + one.name();
            case Rule.Relief one -> null;
            case Rule.Waiver one -> null;
            case Rule.SimplifiedDuty one -> null;
            case Rule.Surcharge one -> null;
            case Rule.Excise one -> null;
            case Rule.Fee one -> null;
            case Rule.Notice one -> null;
            case Rule.Refund one -> null;
            case Rule.Refusal one -> "refusal";
        };
    }
}
