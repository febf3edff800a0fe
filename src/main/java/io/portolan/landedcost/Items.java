package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the lines of a request together by code and duties, so that it does not matter on how many
/// lines the same goods stand.
final class Items {

    private static final TariffBook.Answer NOTHING =
            new TariffBook.Answer(List.of(), List.of(), List.of());
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final Preparation preparation;
    private final RulesInForce rules;
    private final Conversion conversion;
    private final LandedCostRequest request;

    Items(
            Preparation preparation,
            RulesInForce rules,
            Conversion conversion,
            LandedCostRequest request) {
        this.preparation = preparation;
        this.rules = rules;
        this.conversion = conversion;
        this.request = request;
    }

    private record Kind(String hs, @Nullable String goodsClass) {}

    List<Consignment.Item> all() {
        Map<Kind, List<Integer>> places = new LinkedHashMap<>();
        List<Consignment.Item> items = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            GoodsLine line = request.lines().get(i);
            Consignment.Item item = item(i, line);
            if (item.hs() == null) {
                items.add(item);
                continue;
            }
            List<Integer> alike =
                    places.computeIfAbsent(
                            new Kind(item.hs(), line.goodsClass()), k -> new ArrayList<>(1));
            if (!joined(item, alike, items)) {
                alike.add(items.size());
                items.add(item);
            }
        }
        return items;
    }

    private static boolean joined(
            Consignment.Item item, List<Integer> alike, List<Consignment.Item> items) {
        for (int place : alike) {
            Consignment.Item known = items.get(place);
            if (!like(known, item)) continue;
            items.set(place, join(known, item));
            return true;
        }
        return false;
    }

    private static boolean like(Consignment.Item one, Consignment.Item other) {
        if (one.named() != other.named() || one.dues().size() != other.dues().size()) return false;
        for (int i = 0; i < one.dues().size(); i++) {
            if (!one.dues().get(i).like(other.dues().get(i))) return false;
        }
        return rules(one).equals(rules(other));
    }

    private static List<Rule.Excise> rules(Consignment.Item item) {
        return item.excises().isEmpty()
                ? List.of()
                : item.excises().stream().map(Consignment.Excised::rule).toList();
    }

    private static Consignment.Item join(Consignment.Item one, Consignment.Item other) {
        one.lines().addAll(other.lines());
        List<Due> dues = new ArrayList<>(one.dues().size());
        for (int i = 0; i < one.dues().size(); i++) {
            dues.add(one.dues().get(i).plus(other.dues().get(i)));
        }
        List<Consignment.Excised> excises = new ArrayList<>(one.excises().size());
        for (int i = 0; i < one.excises().size(); i++) {
            excises.add(one.excises().get(i).plus(other.excises().get(i)));
        }
        return new Consignment.Item(
                one.hs(),
                one.lines(),
                dues,
                excises,
                one.taxes(),
                one.named(),
                both(one.doubts(), other.doubts()),
                both(one.hints(), other.hints()),
                one.details());
    }

    private static List<LandedCostQuote.Note> both(
            List<LandedCostQuote.Note> one, List<LandedCostQuote.Note> other) {
        if (one.containsAll(other)) return one;
        List<LandedCostQuote.Note> both = new ArrayList<>(one);
        for (LandedCostQuote.Note note : other) if (!both.contains(note)) both.add(note);
        return both;
    }

    private Consignment.Item item(int index, GoodsLine line) {
        List<Integer> lines = new ArrayList<>(1);
        lines.add(index);
        HsCode hs = line.hs();
        String code = hs == null ? null : hs.digits();
        boolean own = !line.measures().isEmpty();
        TariffBook.Answer answer = own ? given(line) : fromBook(line);
        return new Consignment.Item(
                code,
                lines,
                answer.dues(),
                own || code == null || rules.excises().isEmpty() ? List.of() : excises(line, code),
                rules.choice().on(code, line.goodsClass()),
                own && answer.dues().stream().anyMatch(d -> d.kind() == ChargeKind.ADDITIONAL),
                answer.doubts(),
                answer.hints(),
                Consignment.Item.code(code));
    }

    private TariffBook.Answer given(GoodsLine line) {
        List<Due> dues = line.measures().stream().map(measure -> due(measure, conversion)).toList();
        return new TariffBook.Answer(dues, List.of(), List.of());
    }

    private static Due due(Measure measure, Conversion conversion) {
        Law given = Law.given();
        BigDecimal amount = measure.amount() == null ? null : conversion.counted(measure.amount());
        String words =
                switch (measure.kind()) {
                    case ADDITIONAL -> "duty.additional";
                    case ANTIDUMPING -> "duty.antidumping";
                    case EXCISE -> "excise";
                    case LEVY, FEE -> "fee";
                    case DUTY, VAT, GST, SALES_TAX -> "duty";
                };
        return new Due(measure.kind(), words, given, measure.rate(), amount, Map.of());
    }

    private TariffBook.Answer fromBook(GoodsLine line) {
        Rule.Tariff tariff = rules.tariff();
        HsCode hs = line.hs();
        if (rules.dutyFree()) return NOTHING;
        if (hs == null) return fallback(tariff, "hs-unknown", "the goods have no tariff code yet");
        TariffBook book = tariff == null ? null : preparation.book(tariff.book());
        if (book == null) {
            return fallback(tariff, "no-tariff", "no tariff of this country is loaded");
        }
        CountryCode origin = line.origin() == null ? request.shipFrom() : line.origin();
        TariffBook.Answer answer = book.answer(TariffGoods.of(line, hs, origin), request.date());
        if (answer == null) {
            return fallback(tariff, "not-in-tariff", "the tariff has no line for " + hs.dotted());
        }
        BigDecimal one = one(book.file().currency());
        return one.compareTo(BigDecimal.ONE) == 0
                ? answer
                : new TariffBook.Answer(
                        answer.dues().stream().map(due -> due.times(one)).toList(),
                        answer.doubts(),
                        answer.hints());
    }

    private BigDecimal one(String currency) {
        return preparation.one(rules, currency, conversion.counted(), request.date());
    }

    private static TariffBook.Answer fallback(
            Rule.@Nullable Tariff tariff, String code, String what) {
        BigDecimal otherwise = tariff == null ? null : tariff.otherwise();
        if (tariff == null || otherwise == null) {
            String text = what + ": duty is not counted and may be due";
            return doubtful(List.of(), code, text);
        }
        String percent = otherwise.movePointRight(2).stripTrailingZeros().toPlainString();
        Due due = new Due(ChargeKind.DUTY, "duty", tariff.law(), otherwise, null, Map.of());
        return doubtful(
                List.of(due), code, what + ": " + percent + " % is taken, the usual rate there");
    }

    private static TariffBook.Answer doubtful(List<Due> dues, String code, String text) {
        return new TariffBook.Answer(
                dues, List.of(new LandedCostQuote.Note(code, text)), List.of());
    }

    private List<Consignment.Excised> excises(GoodsLine line, String code) {
        List<Consignment.Excised> excises = new ArrayList<>();
        for (Rule.Excise rule : rules.excises()) {
            if (ExciseTerms.fallsOn(rule, code, line.alcohol())) excises.add(excised(rule, line));
        }
        return excises;
    }

    private Consignment.Excised excised(Rule.Excise rule, GoodsLine line) {
        BigDecimal pieces = BigDecimal.valueOf(line.quantity());
        BigDecimal litres = line.litres() == null ? null : line.litres().multiply(pieces);
        BigDecimal pure =
                litres == null || line.alcohol() == null
                        ? null
                        : litres.multiply(line.alcohol()).multiply(HUNDREDTH);
        List<String> missing = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        sum = sum.add(part(rule.perPiece(), pieces, "", missing));
        BigDecimal kilograms = TariffGoods.kilograms(line.weight(), line.quantity());
        sum = sum.add(part(rule.perKg(), kilograms, "weight", missing));
        sum = sum.add(part(rule.perLitre(), litres, "litres", missing));
        sum = sum.add(part(rule.perLitreOfAlcohol(), pure, "alcohol", missing));
        if (ExciseTerms.byStrength(rule)
                && line.alcohol() == null
                && !missing.contains("alcohol")) {
            missing.add("alcohol");
        }
        return new Consignment.Excised(
                rule,
                rule.specific() ? sum.multiply(one(rules.currency().code())) : null,
                missing.isEmpty()
                        ? null
                        : new LandedCostQuote.Note(
                                rule.law().id() + ".measure-unknown",
                                "excise goes by what is not known of the goods: "
                                        + String.join(", ", missing)));
    }

    private static BigDecimal part(
            @Nullable BigDecimal each,
            @Nullable BigDecimal measure,
            String word,
            List<String> missing) {
        if (each == null) return BigDecimal.ZERO;
        if (measure != null) return each.multiply(measure);
        missing.add(word);
        return BigDecimal.ZERO;
    }
}
