package io.portolan.admin;

import io.portolan.catalog.OriginProof;
import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.landedcost.Destination;
import io.portolan.landedcost.Fact;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.LandedCost;
import io.portolan.landedcost.ProofOfOrigin;
import io.portolan.markets.Market;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What the rules of duty and tax of a market ask of a product and nobody has said, and proofs of
/// origin that do not count there.
@Component
class TradeGaps {

    private static final Currency ANY = Currency.of("USD");

    private final LandedCost rules;
    private final Clock clock;

    TradeGaps(LandedCost rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /// The trade agreements of all tariffs, each with the papers that prove an origin.
    Map<String, Set<String>> agreements() {
        return rules.agreements();
    }

    /// Adds what this market's rules ask of the product and nobody has said.
    ///
    /// @param gaps gets a sentence for each
    /// @return the part of the editor to go to; empty when there is no gap
    String add(Shell shell, Product product, Market market, List<String> gaps) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), market.zone());
        Set<Fact> lacking = lacking(product, market, today);
        for (Fact fact : lacking) gaps.add(shell.t("ready.fact." + word(fact)));
        List<OriginProof> ending =
                product.sheet().endingProofs(today).stream()
                        .filter(proof -> lowers(proof, product, market, today))
                        .toList();
        for (OriginProof proof : ending) gaps.add(said(shell, proof, today));
        if (lacking.contains(Fact.LITRES) || lacking.contains(Fact.ALCOHOL)) return "#variants";
        if (!lacking.isEmpty()) return "#facts";
        return ending.isEmpty() ? "" : "#proofs";
    }

    /// What a day has to do with a proof: `the proof of origin for USMCA has ended`.
    static String said(Shell shell, OriginProof proof, LocalDate today) {
        String key = "ready.proof." + word(proof.state(today));
        return shell.t(key, "agreement", proof.agreement());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private Set<Fact> lacking(Product product, Market market, LocalDate today) {
        Set<Fact> lacking = EnumSet.noneOf(Fact.class);
        List<GoodsLine> kinds =
                product.current().stream().map(v -> line(product, v)).distinct().toList();
        for (CountryCode country : market.countries()) {
            Destination to = new Destination(country, null, null);
            for (GoodsLine kind : kinds) {
                lacking.addAll(rules.lacking(kind, to, market.shipFrom().country(), today));
            }
        }
        return lacking;
    }

    private static GoodsLine line(Product product, Variant variant) {
        return new GoodsLine(
                variant.hs(),
                variant.origin(),
                "",
                1,
                Money.zero(ANY),
                null,
                List.of(),
                product.sheet().goodsClass(),
                null,
                variant.litres(),
                variant.alcohol(),
                product.sheet().metal());
    }

    private boolean lowers(OriginProof paper, Product product, Market market, LocalDate today) {
        ProofOfOrigin proof = new ProofOfOrigin(paper.agreement(), paper.proof());
        CountryCode from = market.shipFrom().country();
        return product.current().stream()
                .map(variant -> Objects.requireNonNullElse(variant.origin(), from))
                .distinct()
                .anyMatch(
                        origin ->
                                market.countries().stream()
                                        .map(country -> new Destination(country, null, null))
                                        .anyMatch(
                                                to -> rules.takes(proof, origin, to, from, today)));
    }
}
