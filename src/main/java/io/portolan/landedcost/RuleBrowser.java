package io.portolan.landedcost;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rule book, to be looked through.
@Component
public class RuleBrowser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LandedCost landedCost;
    private final Clock clock;

    RuleBrowser(LandedCost landedCost, Clock clock) {
        this.landedCost = landedCost;
        this.clock = clock;
    }

    /// A territory with rules of its own.
    ///
    /// @param countries empty for a part of a country
    /// @param rules in force today
    public record Place(String territory, String name, List<String> countries, long rules) {}

    /// What another day brings.
    public record Difference(List<RuleCard> ended, List<RuleCard> begun) {}

    /// All territories by name.
    public List<Place> places() {
        LocalDate today = LocalDate.now(clock);
        return landedCost.ruleFiles().stream()
                .map(
                        file ->
                                new Place(
                                        file.territory(),
                                        file.name(),
                                        file.special() == null ? file.addressed() : List.of(),
                                        file.rules().stream()
                                                .filter(rule -> rule.law().inForce(today))
                                                .count()))
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    /// All rules of a territory in the order of its file.
    public List<RuleCard> of(String territory) {
        return landedCost.ruleFiles().stream()
                .filter(file -> file.territory().equals(territory))
                .flatMap(file -> file.rules().stream().map(rule -> card(file, rule)))
                .toList();
    }

    /// One rule, or one law of a tariff.
    public Optional<RuleCard> find(String id) {
        for (RuleFile file : landedCost.ruleFiles()) {
            for (Rule rule : file.rules()) {
                if (rule.law().id().equals(id)) return Optional.of(card(file, rule));
            }
        }
        return ofTariffs().stream().filter(card -> card.origin().id().equals(id)).findFirst();
    }

    /// Rules and duties on top that want a look: announced for the next sixty days, their day
    /// passed, not compared with their source for half a year, or so within sixty days.
    public List<RuleCard> nearReview() {
        RulesCheck check = new RulesCheck(landedCost.laws(), List.of(), LocalDate.now(clock));
        List<String> ids = new ArrayList<>();
        check.due().forEach(law -> ids.add(law.id()));
        check.overdue().forEach(law -> ids.add(law.id()));
        check.dueSoon().forEach(law -> ids.add(law.id()));
        check.near().forEach(law -> ids.add(law.id()));
        return all().stream().filter(card -> ids.contains(card.origin().id())).toList();
    }

    /// Rules and duties on top that are in force on one of two days alone.
    public Difference between(LocalDate first, LocalDate second) {
        List<RuleCard> all = all();
        return new Difference(
                all.stream()
                        .filter(c -> c.origin().inForce(first) && !c.origin().inForce(second))
                        .toList(),
                all.stream()
                        .filter(c -> !c.origin().inForce(first) && c.origin().inForce(second))
                        .toList());
    }

    private List<RuleCard> all() {
        List<RuleCard> all = new ArrayList<>();
        for (RuleFile file : landedCost.ruleFiles()) {
            file.rules().forEach(rule -> all.add(card(file, rule)));
        }
        all.addAll(ofTariffs());
        return all;
    }

    private List<RuleCard> ofTariffs() {
        List<RuleCard> cards = new ArrayList<>();
        for (TariffBook book : landedCost.books()) {
            TariffFile file = book.file();
            file.overlays().forEach(one -> cards.add(card(file, one)));
            file.preferred().forEach(one -> cards.add(card(file, one)));
            file.programmes().stream()
                    .map(TariffFile.Program::law)
                    .distinct()
                    .forEach(law -> cards.add(programs(file, law)));
            for (Law law : file.laws()) {
                boolean shown = cards.stream().anyMatch(c -> c.origin().id().equals(law.id()));
                if (!shown) cards.add(card(file, "tariff-line", List.of(), law));
            }
        }
        return cards;
    }

    private static RuleCard card(TariffFile file, TariffFile.Overlay one) {
        List<RuleCard.Term> terms = new ArrayList<>();
        terms.add(new RuleCard.Term("rate", one.rate().toPlainString()));
        BigDecimal share = one.share();
        if (share != null) terms.add(new RuleCard.Term("share", share.toPlainString()));
        if (one.origins() != null) terms.add(list("origins", one.origins()));
        if (one.exceptOrigins() != null) terms.add(list("exceptOrigins", one.exceptOrigins()));
        terms.add(list("codes", one.codes()));
        String group = one.exclusiveGroup();
        if (group != null) terms.add(new RuleCard.Term("exclusiveGroup", group));
        Integer priority = one.priority();
        if (priority != null) terms.add(new RuleCard.Term("priority", priority.toString()));
        BigDecimal metal = one.fromMetal();
        if (metal != null) terms.add(new RuleCard.Term("fromMetal", metal.toPlainString()));
        if (one.metalCodes() != null) terms.add(list("metalCodes", one.metalCodes()));
        return card(file, "overlay", terms, one.law());
    }

    private static RuleCard card(TariffFile file, TariffFile.Preference one) {
        List<RuleCard.Term> terms = new ArrayList<>();
        terms.add(new RuleCard.Term("agreement", one.agreement()));
        terms.add(list("origins", one.origins()));
        terms.add(new RuleCard.Term("proof", one.proof().replace("|", " / ")));
        terms.add(list("codes", one.lines().stream().map(TariffFile.Row::hs).distinct().toList()));
        BigDecimal otherwise = one.otherwise();
        if (otherwise != null) terms.add(new RuleCard.Term("otherwise", otherwise.toPlainString()));
        return card(file, "preference", terms, one.law());
    }

    /// What the symbols beside special duties mean by one law.
    private static RuleCard programs(TariffFile file, Law law) {
        List<RuleCard.Term> terms = new ArrayList<>();
        for (TariffFile.Program one : file.programmes()) {
            if (!one.law().equals(law)) continue;
            terms.add(new RuleCard.Term("agreement", one.symbol() + ": " + one.agreement()));
            terms.add(list("origins", one.origins()));
            terms.add(new RuleCard.Term("proof", one.proof().replace("|", " / ")));
        }
        return card(file, "preference", terms, law);
    }

    private static RuleCard card(TariffFile file, String kind, List<RuleCard.Term> terms, Law law) {
        return new RuleCard(file.book(), file.book(), kind, terms, RuleOrigin.of(law));
    }

    private static RuleCard.Term list(String name, List<String> values) {
        return new RuleCard.Term(name, String.join(" ", values));
    }

    private static RuleCard card(RuleFile file, Rule rule) {
        JsonNode tree = JSON.valueToTree(rule);
        List<RuleCard.Term> terms = new ArrayList<>();
        terms("", tree, terms);
        String kind = tree.path("kind").asString("");
        return new RuleCard(file.territory(), file.name(), kind, terms, RuleOrigin.of(rule.law()));
    }

    private static void terms(String before, JsonNode tree, List<RuleCard.Term> terms) {
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            String name = before + member.getKey();
            JsonNode value = member.getValue();
            if (name.equals("law") || name.equals("kind") || value.isNull()) continue;
            if (value.isObject()) {
                terms(name + ".", value, terms);
            } else if (value.isArray()) {
                List<String> words = new ArrayList<>();
                value.forEach(one -> words.add(one.asString()));
                terms.add(list(name, words));
            } else {
                terms.add(new RuleCard.Term(name, value.asString()));
            }
        }
    }
}
