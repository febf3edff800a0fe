package io.portolan.landedcost;

import io.portolan.kernel.CrossFooting;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns exact charges into amounts of money that add up.
final class QuoteWriter {

    private static final List<ChargeKind.Group> GROUPS =
            List.of(ChargeKind.Group.DUTY, ChargeKind.Group.TAX, ChargeKind.Group.FEES);

    private final RulesInForce rules;
    private final Conversion conversion;
    private final LandedCostRequest request;

    QuoteWriter(RulesInForce rules, Conversion conversion, LandedCostRequest request) {
        this.rules = rules;
        this.conversion = conversion;
        this.request = request;
    }

    /// The charged amounts: the total is the rounded sum of the exact charges, and the three groups
    /// are brought to it.
    LandedCostQuote write(Assessed assessed) {
        long total =
                conversion
                        .minor(assessed.total())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        return write(assessed, Parts.bring(total, groups(assessed)), List.of());
    }

    /// The three groups in minor units, exact: duty, tax, fees.
    List<BigDecimal> groups(Assessed assessed) {
        return GROUPS.stream().map(group -> conversion.minor(assessed.sum(group))).toList();
    }

    /// With charged duty, tax and fees decided already.
    LandedCostQuote write(Assessed assessed, long[] charged, List<LandedCostQuote.Note> more) {
        Currency currency = conversion.asked();
        long[] components = new long[assessed.charges().size()];
        List<long[]> lines = new ArrayList<>();
        List<@Nullable List<Money>> shares = new ArrayList<>();
        for (int i = 0; i < components.length; i++) shares.add(null);
        for (int g = 0; g < GROUPS.size(); g++) {
            ChargeKind.Group group = GROUPS.get(g);
            long target = charged[g];
            bringComponents(assessed, group, target, components);
            lines.add(Parts.bring(target, perLine(assessed, group)));
            share(assessed, group, components, lines.getLast(), shares);
        }
        List<LandedCostQuote.Note> warnings = new ArrayList<>(more);
        Set<LandedCostQuote.Note> reasons = reasons(assessed);
        for (Rule.Notice notice : rules.notices()) {
            warnings.add(new LandedCostQuote.Note(notice.code(), notice.text()));
        }
        warnings.addAll(assessed.hints());
        warnings.addAll(reasons);
        return new LandedCostQuote(
                money(Parts.sum(assessed.customsValues())),
                new Money(charged[0], currency),
                new Money(charged[1], currency),
                new Money(charged[2], currency),
                new Money(charged[0] + charged[1] + charged[2], currency),
                authority(assessed),
                rules.inland() || request.incoterm() == Incoterm.DDP
                        ? LandedCostQuote.Collect.AT_CHECKOUT
                        : LandedCostQuote.Collect.ON_DELIVERY,
                bySeller(assessed),
                assessed.scheme(),
                !reasons.isEmpty(),
                lines(assessed, lines),
                components(assessed, components, shares),
                List.copyOf(reasons),
                warnings,
                conversion.rate(),
                rules(assessed));
    }

    /// What no border takes: everything inside a territory, sales tax, and what a scheme collects.
    private List<ChargeKind> bySeller(Assessed assessed) {
        return Arrays.stream(ChargeKind.values())
                .filter(
                        kind ->
                                rules.inland()
                                        || kind == ChargeKind.SALES_TAX
                                        || collected(assessed, kind.group()))
                .toList();
    }

    private boolean collected(Assessed assessed, ChargeKind.Group group) {
        return rules.schemes().stream()
                .filter(scheme -> scheme.name().equals(assessed.scheme()))
                .anyMatch(scheme -> scheme.collects(group));
    }

    private List<LandedCostQuote.RuleRef> rules(Assessed assessed) {
        List<LandedCostQuote.RuleRef> refs = new ArrayList<>(assessed.used().size() + 1);
        for (Law law : assessed.used()) refs.add(law.ref());
        if (conversion.law() != null) refs.add(conversion.law().ref());
        return refs;
    }

    private void bringComponents(
            Assessed assessed, ChargeKind.Group group, long target, long[] components) {
        List<Integer> own = new ArrayList<>();
        List<BigDecimal> exact = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            Charge charge = assessed.charges().get(i);
            if (charge.kind().group() == group) {
                own.add(i);
                exact.add(conversion.minor(charge.amount()));
            }
        }
        long[] brought = Parts.bring(target, exact);
        for (int i = 0; i < brought.length; i++) components[own.get(i)] = brought[i];
    }

    private List<BigDecimal> perLine(Assessed assessed, ChargeKind.Group group) {
        List<BigDecimal> perLine = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) perLine.add(BigDecimal.ZERO);
        for (Charge charge : assessed.charges()) {
            if (charge.kind().group() != group) continue;
            List<BigDecimal> shares =
                    Parts.share(conversion.minor(charge.amount()), charge.weights());
            for (int i = 0; i < shares.size(); i++) {
                perLine.set(
                        charge.lines().get(i),
                        perLine.get(charge.lines().get(i)).add(shares.get(i)));
            }
        }
        return perLine;
    }

    private List<LandedCostQuote.Line> lines(Assessed assessed, List<long[]> charged) {
        List<BigDecimal> exact = assessed.customsValues().stream().map(conversion::minor).toList();
        long whole = Parts.sum(exact).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long[] values = Parts.bring(whole, exact);
        List<LandedCostQuote.Line> lines = new ArrayList<>();
        Currency currency = conversion.asked();
        for (int i = 0; i < values.length; i++) {
            lines.add(
                    new LandedCostQuote.Line(
                            i,
                            new Money(values[i], currency),
                            new Money(charged.get(0)[i], currency),
                            new Money(charged.get(1)[i], currency),
                            new Money(charged.get(2)[i], currency)));
        }
        return lines;
    }

    /// What of each charge falls on which line, where charges and lines alone do not say it.
    private void share(
            Assessed assessed,
            ChargeKind.Group group,
            long[] components,
            long[] lines,
            List<@Nullable List<Money>> shares) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            if (assessed.charges().get(i).kind().group() == group) own.add(i);
        }
        if (own.size() < 2 || lines.length < 2) return;
        long[] amounts = own.stream().mapToLong(i -> components[i]).toArray();
        BigDecimal[][] exact = new BigDecimal[own.size()][];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = perLine(assessed.charges().get(own.get(i)), lines.length);
        }
        long[][] cells = CrossFooting.of(amounts, lines, exact);
        for (int i = 0; i < cells.length; i++) {
            List<Money> of = new ArrayList<>(lines.length);
            for (long cell : cells[i]) of.add(new Money(cell, conversion.asked()));
            shares.set(own.get(i), of);
        }
    }

    private BigDecimal[] perLine(Charge charge, int lines) {
        BigDecimal[] perLine = new BigDecimal[lines];
        Arrays.fill(perLine, BigDecimal.ZERO);
        List<BigDecimal> parts = Parts.share(conversion.minor(charge.amount()), charge.weights());
        for (int i = 0; i < parts.size(); i++) {
            int line = charge.lines().get(i);
            perLine[line] = perLine[line].add(parts.get(i));
        }
        return perLine;
    }

    private List<LandedCostQuote.Component> components(
            Assessed assessed, long[] charged, List<@Nullable List<Money>> shares) {
        List<LandedCostQuote.Component> components = new ArrayList<>();
        for (int i = 0; i < charged.length; i++) {
            Charge charge = assessed.charges().get(i);
            components.add(
                    new LandedCostQuote.Component(
                            charge.kind(),
                            charge.words(),
                            charge.details(),
                            money(charge.base()),
                            charge.rate(),
                            plain(conversion.asked(charge.amount())),
                            new Money(charged[i], conversion.asked()),
                            charge.law().ref(),
                            shares.get(i)));
        }
        return components;
    }

    private LandedCostQuote.Authority authority(Assessed assessed) {
        return new LandedCostQuote.Authority(
                counted(assessed.sum(ChargeKind.Group.DUTY)),
                counted(assessed.sum(ChargeKind.Group.TAX)),
                counted(assessed.total()));
    }

    private Set<LandedCostQuote.Note> reasons(Assessed assessed) {
        Set<LandedCostQuote.Note> reasons = new LinkedHashSet<>(assessed.doubts());
        for (Law law : assessed.used()) {
            LandedCostQuote.Note doubt = law.doubt();
            if (doubt != null) reasons.add(doubt);
        }
        for (Rule.Notice notice : rules.notices()) {
            LandedCostQuote.Note doubt = notice.law().doubt();
            if (doubt != null) reasons.add(doubt);
        }
        if (rules.regionMissing()) {
            reasons.add(
                    new LandedCostQuote.Note(
                            "region-unknown",
                            rules.taxes().isEmpty()
                                    ? "tax depends on the state, which is not known: none is"
                                            + " counted"
                                    : "tax depends on the state, which is not known: that of"
                                            + " the country as a whole is counted"));
        }
        if (conversion.doubt() != null) reasons.add(conversion.doubt());
        LandedCostQuote.Note unsure = conversion.law() == null ? null : conversion.law().doubt();
        if (unsure != null) reasons.add(unsure);
        ExchangeRate rate = conversion.rate();
        if (rate != null && rate.estimate()) {
            reasons.add(
                    new LandedCostQuote.Note(
                            "exchange-rate",
                            "converted at " + rate.rate().toPlainString() + of(rate)));
        }
        return reasons;
    }

    private String of(ExchangeRate rate) {
        long days = rate.ageInDays(request.date());
        return " of " + rate.date() + ", " + days + " days old: " + rate.source();
    }

    private Money money(BigDecimal counted) {
        return Money.ofMajor(conversion.asked(counted), conversion.asked(), RoundingMode.HALF_UP);
    }

    private Money counted(BigDecimal amount) {
        return Money.ofMajor(amount, conversion.counted(), RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }
}
