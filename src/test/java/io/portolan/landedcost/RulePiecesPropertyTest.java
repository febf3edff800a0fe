package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/// What holds whichever pieces of the rule format come together.
class RulePiecesPropertyTest {

    private static final List<String> CODES =
            List.of("640399", "570242", "220421", "220850", "490199", "620342", "950300");

    /// Each may be in the rules of the made-up country or not.
    private static final List<String> PIECES =
            List.of(
                    RuleTexts.tax("x.books", "0.05", "\"goods\": [\"books\"],"),
                    RuleTexts.tax("x.shoes", "0.12", "\"codes\": [\"6403\"],"),
                    RuleTexts.tax(
                            "x.clothing",
                            "0",
                            "\"goods\": [\"clothing\"], \"taxClass\": \"exempt\","
                                    + "\"upTo\": {\"upTo\": \"110\", \"measured\": \"ITEM\"},"),
                    RuleTexts.rule("waiver", "x.small-tax", "\"group\": \"TAX\", \"upTo\": \"5\""),
                    RuleTexts.rule(
                            "waiver", "x.small-duty", "\"group\": \"DUTY\", \"upTo\": \"5\""),
                    RuleTexts.rule(
                            "excise",
                            "x.excise",
                            "\"words\": \"excise\", \"codes\": [\"22\"], \"rate\": \"0.1\","
                                    + " \"perLitreOfAlcohol\": \"20\""),
                    RuleTexts.rule(
                            "fee",
                            "x.fee",
                            "\"fee\": \"FEE\", \"words\": \"fee\", \"rate\": \"0.01\", \"least\": \"2\","
                                    + " \"most\": \"8\", \"limitOver\": {\"upTo\": \"100\","
                                    + " \"measured\": \"GOODS\"}, \"whenTaxed\": false, \"taxed\": true"),
                    RuleTexts.rule(
                            "relief",
                            "x.relief",
                            "\"limit\": {\"upTo\": \"60\", \"measured\": \"ITEM\"},"
                                    + " \"relieves\": [\"DUTY\"]"));

    @Property(tries = 500)
    void chargedLinesAndComponentsSumAndTheirOrderDoesNotMatter(
            @ForAll("rules") LandedCost engine, @ForAll("baskets") List<GoodsLine> basket) {
        LandedCostQuote quote = quote(engine, basket);
        sumsUp(quote);
        LandedCostQuote turned = quote(engine, basket.reversed());
        assertThat(turned.authority()).isEqualTo(quote.authority());
        assertThat(turned.total()).isEqualTo(quote.total());
        assertThat(turned.duty()).isEqualTo(quote.duty());
        assertThat(turned.tax()).isEqualTo(quote.tax());
    }

    @Property(tries = 500)
    void splittingALineChangesNothing(
            @ForAll("rules") LandedCost engine, @ForAll("baskets") List<GoodsLine> basket) {
        List<GoodsLine> split = new ArrayList<>();
        for (GoodsLine line : basket) {
            if (line.quantity() > 1) {
                split.add(pieces(line, line.quantity() - 1));
                split.add(pieces(line, 1));
            } else {
                split.add(line);
            }
        }
        LandedCostQuote one = quote(engine, basket);
        LandedCostQuote two = quote(engine, split);
        assertThat(two.authority()).isEqualTo(one.authority());
        assertThat(two.total()).isEqualTo(one.total());
    }

    @Property(tries = 800)
    void whatIsInsideAPriceSumsAndIsWhatTheNetPriceWouldCost(
            @ForAll("rules") LandedCost engine,
            @ForAll("one") GoodsLine goods,
            @ForAll @LongRange(max = 3_000) long freight) {
        GrossQuote inside = parcel(engine, List.of(goods), freight).inside();
        sumsUp(inside.charges());
        Money sum = inside.goods().plus(inside.freight()).plus(inside.charges().total());
        assertThat(sum).isEqualTo(inside.gross());
        if (inside.charges().warnings().stream()
                .anyMatch(w -> w.code().equals("between-limits") || w.code().contains("below"))) {
            return;
        }
        GoodsLine net = priced(goods, inside.goods());
        LandedCostQuote again = parcel(engine, List.of(net), inside.freight().minor()).quote();
        assertThat(Math.abs(again.total().minor() - inside.charges().total().minor()))
                .as(inside + " against " + again)
                .isLessThanOrEqualTo(2);
    }

    /// A net price is always found again, unless no net price gives that gross price.
    @Property(tries = 800)
    void aNetPriceIsFoundAgainInItsGrossPrice(
            @ForAll("rules") LandedCost engine, @ForAll("one") GoodsLine goods) {
        LandedCostQuote quote = parcel(engine, List.of(goods), 0).quote();
        Money gross = goods.price().plus(quote.total());
        GrossQuote inside = parcel(engine, List.of(priced(goods, gross)), 0).inside();
        if (inside.charges().warnings().stream().anyMatch(w -> w.code().equals("between-limits"))) {
            assertThat(nearALimit(engine, goods, quote)).as("only where a cent decides").isTrue();
            return;
        }
        LandedCostQuote back = parcel(engine, List.of(priced(goods, inside.goods())), 0).quote();
        assertThat(Math.abs(inside.goods().plus(back.total()).minor() - gross.minor()))
                .isLessThanOrEqualTo(2);
    }

    /// A price whose charges are others a few cents below or above it.
    private static boolean nearALimit(LandedCost engine, GoodsLine goods, LandedCostQuote quote) {
        for (long cents : new long[] {-3, -2, -1, 1, 2, 3}) {
            long price = goods.price().minor() + cents;
            if (price < 0) return true;
            LandedCostQuote next =
                    parcel(engine, List.of(priced(goods, Money.of(price, "EUR"))), 0).quote();
            if (Math.abs(next.total().minor() - quote.total().minor()) > 5) return true;
        }
        return false;
    }

    @Property(tries = 500)
    void aSumThatIsWaivedMakesNoDearerPieceCheaper(
            @ForAll("one") GoodsLine goods, @ForAll @LongRange(max = 5_000) long more) {
        LandedCost engine =
                Pieces.engine(
                        RuleTexts.VALUATION,
                        RuleTexts.rule("tariff", "x.tariff-rule", "\"book\": \"x\""),
                        RuleTexts.tax("x.vat", "0.081", ""),
                        PIECES.get(3),
                        PIECES.get(4));
        GoodsLine one = pieces(goods, 1);
        GoodsLine dear = priced(one, one.unitPrice().plus(Money.of(more, "EUR")));
        assertThat(quote(engine, List.of(dear)).authority().total())
                .isGreaterThanOrEqualTo(quote(engine, List.of(one)).authority().total());
    }

    private static void sumsUp(LandedCostQuote quote) {
        Money lines = Money.of(0, "EUR");
        for (LandedCostQuote.Line line : quote.lines()) {
            lines = lines.plus(line.duty()).plus(line.tax()).plus(line.fees());
        }
        assertThat(lines).isEqualTo(quote.total());
        Money parts = Money.of(0, "EUR");
        for (LandedCostQuote.Component part : quote.components()) parts = parts.plus(part.amount());
        assertThat(parts).isEqualTo(quote.total());
        assertThat(quote.duty().plus(quote.tax()).plus(quote.fees())).isEqualTo(quote.total());
        assertThat(quote.components()).noneMatch(part -> part.amount().isNegative());
    }

    private static LandedCostQuote quote(LandedCost engine, List<GoodsLine> basket) {
        return parcel(engine, basket, 700).quote();
    }

    private static Parcels parcel(LandedCost engine, List<GoodsLine> basket, long freight) {
        Parcels parcel = Parcels.toGermany().by(engine).freight(freight);
        basket.forEach(parcel::line);
        return parcel;
    }

    private static GoodsLine pieces(GoodsLine line, long quantity) {
        return line(line, quantity, line.unitPrice());
    }

    /// One piece that costs so much.
    private static GoodsLine priced(GoodsLine line, Money price) {
        return line(line, 1, price);
    }

    private static GoodsLine line(GoodsLine line, long quantity, Money price) {
        return new GoodsLine(
                line.hs(),
                line.origin(),
                line.description(),
                quantity,
                price,
                line.weight(),
                List.of(),
                null,
                null,
                line.litres(),
                line.alcohol(),
                null);
    }

    @Provide
    Arbitrary<LandedCost> rules() {
        return Arbitraries.of(PIECES)
                .set()
                .map(
                        pieces -> {
                            List<String> rules = new ArrayList<>(pieces);
                            rules.add(RuleTexts.VALUATION);
                            rules.add(RuleTexts.tax("x.vat", "0.20", ""));
                            rules.add(RuleTexts.rule("tariff", "x.tariff-rule", "\"book\": \"x\""));
                            return Pieces.engine(rules.toArray(String[]::new));
                        });
    }

    @Provide
    Arbitrary<List<GoodsLine>> baskets() {
        return lines(9).list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<GoodsLine> one() {
        return lines(1);
    }

    private static Arbitrary<GoodsLine> lines(int most) {
        return Combinators.combine(
                        Arbitraries.of(CODES),
                        Arbitraries.longs().between(1, most),
                        Arbitraries.longs().between(1, 30_000))
                .as(
                        (hs, quantity, price) ->
                                new GoodsLine(
                                        HsCode.of(hs),
                                        CountryCode.of("CN"),
                                        "goods",
                                        quantity,
                                        Money.of(price, "EUR"),
                                        Weight.ofGrams(400),
                                        List.of(),
                                        null,
                                        null,
                                        new BigDecimal("0.75"),
                                        new BigDecimal("12.5"),
                                        null));
    }
}
