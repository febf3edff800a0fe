package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the tests of the rule format count with: a made-up country with the euro, its engine and
/// its goods.
final class Pieces {

    static final String CIF = RuleTexts.VALUATION;
    static final String VAT = RuleTexts.tax("x.vat", "0.20", "\"taxClass\": \"standard\",");
    static final String TARIFF = RuleTexts.rule("tariff", "x.tariff-rule", "\"book\": \"x\"");

    private Pieces() {}

    static LandedCost engine(String... rules) {
        return engine(RuleTexts.tariff(), rules);
    }

    static LandedCost engine(TariffFile tariff, String... rules) {
        return new LandedCost(
                new RuleBook(List.of(RuleTexts.file(null, rules))), List.of(tariff), Parcels::rate);
    }

    static Parcels to(LandedCost engine) {
        return Parcels.toGermany().by(engine);
    }

    static List<String> codes(LandedCostQuote quote) {
        return new ArrayList<>(quote.reasons().stream().map(LandedCostQuote.Note::code).toList());
    }

    static GoodsLine goods(String hs, long quantity, long price) {
        return full(hs, "CN", quantity, price, null, null, null);
    }

    static GoodsLine made(String hs, String origin, @Nullable ProofOfOrigin proof) {
        return full(hs, origin, 1, 100_00, proof, null, null);
    }

    static GoodsLine liquid(
            String hs, long quantity, long price, String litres, @Nullable String alcohol) {
        return full(hs, "CN", quantity, price, null, litres, alcohol);
    }

    private static GoodsLine full(
            String hs,
            String origin,
            long quantity,
            long price,
            @Nullable ProofOfOrigin proof,
            @Nullable String litres,
            @Nullable String alcohol) {
        return new GoodsLine(
                HsCode.of(hs),
                CountryCode.of(origin),
                "goods",
                quantity,
                eur(price),
                Weight.ofGrams(400),
                List.of(),
                null,
                proof,
                litres == null ? null : new BigDecimal(litres),
                alcohol == null ? null : new BigDecimal(alcohol),
                null);
    }

    static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
