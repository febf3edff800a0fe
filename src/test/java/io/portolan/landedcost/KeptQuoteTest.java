package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is kept of a quote, and how two of them differ.
class KeptQuoteTest {

    @Test
    void whatWasPackedComesOutAsItWas() {
        Parcels parcel =
                Parcels.to("GB", "USD")
                        .freight(12_34)
                        .registeredIn("GB")
                        .line(
                                new GoodsLine(
                                        HsCode.of("220421"),
                                        CountryCode.of("FR"),
                                        "",
                                        3,
                                        Money.of(19_99, "USD"),
                                        Weight.ofGrams(1_300),
                                        List.of(
                                                Measure.rate(ChargeKind.DUTY, "0.027"),
                                                Measure.amount(
                                                        ChargeKind.ANTIDUMPING,
                                                        Money.of(5, "USD"))),
                                        "alcohol",
                                        new ProofOfOrigin("TCA", "REX"),
                                        new BigDecimal("0.75"),
                                        new BigDecimal("12.5"),
                                        null));
        Reckoning content = new Reckoning(parcel.request(), parcel.quote());
        byte[] packed = QuotePack.pack(content);
        assertThat(QuotePack.unpack(packed)).isEqualTo(content);
        assertThat(packed.length).isLessThan(3_000);
    }

    @Test
    void ofThePostcodeOnlyWhatARuleLooksAtIsKept() {
        RuleFile whole =
                RuleTexts.file(null, RuleTexts.VALUATION, RuleTexts.tax("x.vat", "0.19", ""));
        RuleFile part =
                RuleTexts.file("^7826", RuleTexts.VALUATION, RuleTexts.tax("y.vat", "0.081", ""));
        RuleBook book = new RuleBook(List.of(whole, part));
        CountryCode germany = CountryCode.of("DE");
        assertThat(book.needed(germany, "78266")).isEqualTo("7826");
        assertThat(book.needed(germany, "10115")).isNull();
        assertThat(book.needed(germany, null)).isNull();
        LandedCostRequest kept =
                Parcels.LANDED_COST.needed(
                        Parcels.toGermany().postcode("10115").with("610910", 1, 10_00).request());
        assertThat(kept.destination().postcode()).isNull();
        assertThat(kept.lines().getFirst().description()).isEmpty();
    }

    @Test
    void theDifferenceNamesTheRuleThatCameAndTheAmountThatFollows() {
        LocalDate lastDay = LocalDate.of(2026, 6, 30);
        Parcels shirt = Parcels.toGermany().with("610910", 1, 100_00);
        LandedCostQuote before = shirt.on(lastDay).quote();
        LandedCostQuote after = shirt.on(lastDay.plusDays(1)).quote();
        List<Requote.Move> moves = new QuoteDifference(before, after).moves();
        assertThat(moves)
                .anySatisfy(
                        move -> {
                            assertThat(move.rule().id()).isEqualTo("eu.low-value-duty");
                            assertThat(move.what()).isEqualTo(Requote.What.CAME);
                            assertThat(move.after()).isEqualTo(Money.of(3_00, "EUR"));
                            assertThat(move.before()).isNull();
                        });
        assertThat(moves)
                .anySatisfy(
                        move -> {
                            assertThat(move.what()).isEqualTo(Requote.What.FOLLOWED);
                            assertThat(move.before()).isEqualTo(Money.of(19_00, "EUR"));
                            assertThat(move.after()).isEqualTo(Money.of(19_57, "EUR"));
                            assertThat(move.text()).contains("same rate", "19.00", "19.57 EUR");
                        });
        assertThat(explained(moves)).isEqualTo(after.total().minus(before.total()));
        assertThat(new QuoteDifference(before, before).moves()).isEmpty();
        List<Requote.Move> back = new QuoteDifference(after, before).moves();
        assertThat(back)
                .anySatisfy(
                        move -> {
                            assertThat(move.rule().id()).isEqualTo("eu.low-value-duty");
                            assertThat(move.what()).isEqualTo(Requote.What.WENT);
                        });
    }

    @Test
    void theDifferenceNamesTheExchangeRateThatMoved() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        LandedCost moving =
                new LandedCost(
                        (from, to, on) ->
                                new ExchangeRate(
                                        from,
                                        to,
                                        new BigDecimal(on.equals(day) ? "0.86" : "0.88"),
                                        on,
                                        "example",
                                        false));
        Parcels shirt = Parcels.to("GB", "EUR").by(moving).with("610910", 1, 100_00);
        List<Requote.Move> moves =
                new QuoteDifference(shirt.on(day).quote(), shirt.on(day.plusDays(1)).quote())
                        .moves();
        assertThat(moves.getFirst().what()).isEqualTo(Requote.What.RATE);
        assertThat(moves.getFirst().text())
                .isEqualTo("1 EUR = 0.86 (2026-11-20) → 0.88 (2026-11-21) GBP");
    }

    /// The moves explain the difference to the cent.
    private static Money explained(List<Requote.Move> moves) {
        Money sum = Money.of(0, "EUR");
        for (Requote.Move move : moves) {
            if (move.after() != null) sum = sum.plus(move.after());
            if (move.before() != null) sum = sum.minus(move.before());
        }
        return sum;
    }
}
