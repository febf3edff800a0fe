package io.portolan.api;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.landedcost.ChargeKind;
import io.portolan.landedcost.GivenRate;
import io.portolan.landedcost.GoodsClasses;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.Measure;
import io.portolan.landedcost.ProofOfOrigin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lines and measures of a landed-cost question.
final class LandedCostLines {

    private static final Set<String> KINDS = Set.of("duty", "additional", "antidumping", "excise");
    private static final BigDecimal MOST_LITRES = BigDecimal.valueOf(100_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(1_000_000);

    private LandedCostLines() {}

    static @Nullable GoodsLine line(
            String at, LandedCostAsk.@Nullable Line line, Currency currency, AskFields fields) {
        if (line == null) {
            fields.missing(at);
            return null;
        }
        Long quantity = line.quantity();
        fields.range(at + ".quantity", quantity, 1, 1_000_000);
        Money price = line.unitPrice();
        if (price == null) fields.missing(at + ".unitPrice");
        fields.amount(at + ".unitPrice", price, currency);
        Long grams = line.weightGrams();
        if (grams != null) fields.range(at + ".weightGrams", grams, 0, 1_000_000_000);
        List<Measure> measures = measures(at, line.measures(), currency, fields);
        goodsClass(at + ".goodsClass", line.goodsClass(), fields);
        ProofOfOrigin proof = proof(at + ".preference", line.preference(), fields);
        fields.decimal(at + ".litres", line.litres(), MOST_LITRES);
        fields.decimal(at + ".alcoholPercent", line.alcoholPercent(), HUNDRED);
        fields.decimal(at + ".metalPercent", line.metalPercent(), HUNDRED);
        if (quantity == null || price == null || fields.any()) return null;
        return new GoodsLine(
                line.hs(),
                line.origin(),
                line.description() == null ? "" : line.description(),
                quantity,
                price,
                grams == null ? null : Weight.ofGrams(grams),
                measures,
                line.goodsClass(),
                proof,
                line.litres(),
                line.alcoholPercent(),
                line.metalPercent());
    }

    /// A line as it was asked for.
    static LandedCostAsk.Line asked(GoodsLine line) {
        ProofOfOrigin proof = line.preference();
        List<LandedCostAsk.@Nullable Duty> duties = new ArrayList<>();
        for (Measure m : line.measures()) {
            duties.add(new LandedCostAsk.Duty(m.kind().code(), m.rate(), m.amount()));
        }
        return new LandedCostAsk.Line(
                line.hs(),
                line.origin(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.weight() == null ? null : line.weight().grams(),
                duties,
                line.goodsClass(),
                proof == null ? null : new LandedCostAsk.Proof(proof.agreement(), proof.proof()),
                line.litres(),
                line.alcohol(),
                line.metal());
    }

    static @Nullable GivenRate rate(
            String at, LandedCostAsk.@Nullable Rate rate, AskFields fields) {
        Currency from = rate == null ? null : rate.from();
        Currency to = rate == null ? null : rate.to();
        BigDecimal worth = rate == null ? null : rate.rate();
        if (from == null) fields.missing(at + ".from");
        if (to == null) fields.missing(at + ".to");
        if (worth == null) fields.missing(at + ".rate");
        if (from == null || to == null || worth == null) return null;
        if (from.equals(to)) fields.add(at + ".to", "same", "Another currency than `from`.");
        boolean readable = worth.precision() <= 18 && worth.scale() <= 12 && worth.scale() > -9;
        if (!readable || worth.signum() <= 0 || worth.compareTo(MOST_RATE) > 0) {
            fields.add(at + ".rate", "range", "Above 0, at most 18 digits, 12 after the point.");
            return null;
        }
        return from.equals(to) ? null : new GivenRate(from, to, worth);
    }

    private static void goodsClass(String at, @Nullable String code, AskFields fields) {
        if (code != null && GoodsClasses.known().find(code).isEmpty()) {
            String known = String.join(", ", GoodsClasses.known().codes());
            fields.add(at, "unknown", "One of " + known + ".");
        }
    }

    private static @Nullable ProofOfOrigin proof(
            String at, LandedCostAsk.@Nullable Proof asked, AskFields fields) {
        if (asked == null) return null;
        String agreement = asked.agreement();
        String proof = asked.proof();
        fields.words(at + ".agreement", agreement, 200);
        fields.words(at + ".proof", proof, 60);
        if (agreement == null || proof == null || fields.any()) return null;
        return new ProofOfOrigin(agreement, proof);
    }

    private static List<Measure> measures(
            String at,
            @Nullable List<LandedCostAsk.@Nullable Duty> asked,
            Currency currency,
            AskFields fields) {
        List<Measure> measures = new ArrayList<>();
        if (asked == null) return measures;
        if (asked.size() > 20) fields.add(at + ".measures", "range", "At most 20 measures.");
        for (int i = 0; i < asked.size(); i++) {
            Measure one = measure(at + ".measures[" + i + "]", asked.get(i), currency, fields);
            if (one != null) measures.add(one);
        }
        return measures;
    }

    private static @Nullable Measure measure(
            String at, LandedCostAsk.@Nullable Duty duty, Currency currency, AskFields fields) {
        if (duty == null || duty.kind() == null || !KINDS.contains(duty.kind())) {
            fields.add(at + ".kind", "unknown", "One of " + KINDS.stream().sorted().toList());
            return null;
        }
        if ((duty.rate() == null) == (duty.amount() == null)) {
            fields.add(at, "one-of", "A measure has a rate or an amount.");
            return null;
        }
        fields.amount(at + ".amount", duty.amount(), currency);
        fields.rate(at + ".rate", duty.rate());
        if (fields.any()) return null;
        ChargeKind kind =
                switch (duty.kind()) {
                    case "additional" -> ChargeKind.ADDITIONAL;
                    case "antidumping" -> ChargeKind.ANTIDUMPING;
                    case "excise" -> ChargeKind.EXCISE;
                    default -> ChargeKind.DUTY;
                };
        return new Measure(kind, duty.rate(), duty.amount());
    }
}
