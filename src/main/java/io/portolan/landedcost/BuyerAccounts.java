package io.portolan.landedcost;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The answer where the buyer accounts for the tax: all of it but the tax, and the law that says
/// so.
final class BuyerAccounts {

    private static final String SCHEME = "REVERSE-CHARGE";
    private static final String WORDS = "reverse-charge";

    private final Reckoning reckoning;
    private final LandedCostQuote charged;
    private final LandedCostQuote.RuleRef law;
    private final Money none;

    BuyerAccounts(Reckoning reckoning, LandedCostQuote.RuleRef law) {
        this.reckoning = reckoning;
        this.charged = reckoning.answer();
        this.law = law;
        this.none = Money.zero(charged.currency());
    }

    LandedCostQuote answer() {
        LandedCostQuote.Authority shown = charged.authority();
        return new LandedCostQuote(
                charged.customsValue(),
                charged.duty(),
                none,
                charged.fees(),
                charged.total().minus(charged.tax()),
                new LandedCostQuote.Authority(
                        shown.duty(),
                        Money.zero(shown.tax().currency()),
                        shown.total().minus(shown.tax())),
                charged.collect(),
                charged.bySeller(),
                SCHEME,
                charged.estimate(),
                charged.lines().stream().map(this::line).toList(),
                components(),
                charged.reasons(),
                charged.warnings(),
                charged.rate(),
                rules());
    }

    private LandedCostQuote.Line line(LandedCostQuote.Line line) {
        return new LandedCostQuote.Line(
                line.index(), line.customsValue(), line.duty(), none, line.fees());
    }

    private List<LandedCostQuote.Component> components() {
        List<LandedCostQuote.Component> left = new ArrayList<>();
        for (LandedCostQuote.Component part : charged.components()) {
            if (part.kind().group() != ChargeKind.Group.TAX) left.add(part);
        }
        left.add(
                new LandedCostQuote.Component(
                        ChargeKind.VAT,
                        WORDS,
                        Map.of(),
                        reckoning.price(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        none,
                        law,
                        null));
        return left;
    }

    private List<LandedCostQuote.RuleRef> rules() {
        List<String> taxes =
                charged.components().stream()
                        .filter(part -> part.kind().group() == ChargeKind.Group.TAX)
                        .map(part -> part.rule().id())
                        .toList();
        List<LandedCostQuote.RuleRef> rules = new ArrayList<>();
        for (LandedCostQuote.RuleRef rule : charged.rules()) {
            if (!taxes.contains(rule.id())) rules.add(rule);
        }
        rules.add(law);
        return rules;
    }
}
