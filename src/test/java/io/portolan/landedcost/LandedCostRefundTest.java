package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.ReturnCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/// What becomes of duty, tax and fees when goods come back.
class LandedCostRefundTest {

    private static final List<String> COUNTRIES =
            List.of(
                    "DE", "GB", "US", "CA", "AU", "NZ", "JP", "BR", "SG", "AE", "NO", "CH", "KR",
                    "MX", "IN");
    private static final List<ReturnCase> CASES = List.of(ReturnCase.values());
    private static final LocalDate SOLD = Parcels.TODAY;
    private static final LocalDate DAY = SOLD.plusDays(20);

    @Property(tries = 400)
    void allPiecesInAnyPartsAreWhatWasChargedAndNobodyGetsMore(@ForAll long seed) {
        Random random = new Random(seed);
        KeptQuote kept = quote(random);
        List<Long> gone = new ArrayList<>();
        kept.asked().lines().forEach(line -> gone.add(0L));
        List<LandedCostRefund> parts = new ArrayList<>();
        for (int line = 0; line < gone.size(); line++) {
            long left = kept.asked().lines().get(line).quantity();
            while (left > 0) {
                long some = 1 + random.nextLong(left);
                parts.add(
                        refund(kept, new RefundRequest.Pieces(line, some, gone.get(line)), random));
                gone.set(line, gone.get(line) + some);
                left -= some;
            }
        }
        List<LandedCostQuote.Component> charged = kept.answer().components();
        for (int i = 0; i < charged.size(); i++) {
            long sum = 0;
            for (LandedCostRefund part : parts) {
                RefundRequest.Charged share = part.parts().get(i).of();
                assertThat(share.amount().isNegative()).isFalse();
                assertThat(part.parts().get(i).recovered()).isLessThanOrEqualTo(share.amount());
                assertThat(part.parts().get(i).lost()).isLessThanOrEqualTo(share.back());
                sum += share.amount().minor();
            }
            assertThat(sum).isEqualTo(charged.get(i).amount().minor());
        }
    }

    @Property(tries = 300)
    void whatEachLineIsChargedFallsOnItByCharge(@ForAll long seed) {
        KeptQuote kept = quote(new Random(seed));
        QuoteCells cells = new QuoteCells(kept.asked(), kept.answer());
        for (int line = 0; line < kept.asked().lines().size(); line++) {
            long all = kept.asked().lines().get(line).quantity();
            List<RefundRequest.Pieces> whole = List.of(new RefundRequest.Pieces(line, all, 0));
            long sum = 0;
            for (int i = 0; i < kept.answer().components().size(); i++) {
                sum += cells.share(i, whole).minor();
            }
            LandedCostQuote.Line charged = kept.answer().lines().get(line);
            assertThat(sum)
                    .isEqualTo(charged.duty().plus(charged.tax()).plus(charged.fees()).minor());
        }
    }

    @Example
    void everyPlaceSaysWhatBecomesOfEachChargeInEachCase() {
        for (String country : COUNTRIES) {
            for (ReturnCase cause : ReturnCase.values()) {
                for (ChargeKind kind : ChargeKind.values()) {
                    for (String scheme : new String[] {null, "SCHEME"}) {
                        LandedCostRefund.Part part = asked(country, cause, kind, scheme);
                        assertThat(part.rule().id()).as(country + " " + cause).isNotBlank();
                    }
                }
            }
        }
    }

    @Example
    void taxTakenAtTheSaleLowersTheNextReturn() {
        LandedCostRefund.Part part = asked("DE", ReturnCase.RETURN, ChargeKind.VAT, "IOSS");
        assertThat(part.fate()).isEqualTo(LandedCostRefund.Fate.CORRECTED);
        assertThat(part.recovered()).isEqualTo(eur(1_900));
        assertThat(part.rule().id()).isEqualTo("eu.refund.sale-tax");
    }

    @Example
    void dutyOfGoodsSentBackIsClaimedInTimeAndThatOfGoodsThatStayIsLost() {
        LandedCostRefund.Part back = asked("DE", ReturnCase.RETURN, ChargeKind.DUTY, "IOSS");
        assertThat(Objects.requireNonNull(back.claim()).until()).isEqualTo(SOLD.plusDays(90));
        LandedCostRefund.Part kept = asked("DE", ReturnCase.PRICE_CUT, ChargeKind.DUTY, "IOSS");
        assertThat(kept.fate()).isEqualTo(LandedCostRefund.Fate.LOST);
        assertThat(kept.lost()).isEqualTo(eur(1_900));
        assertThat(kept.why()).as("no source says so").isNotNull();
    }

    @Example
    void aClaimWhoseLastDayIsPastIsLost() {
        LandedCostRefund.Part intime = onDay(SOLD.plusDays(90));
        assertThat(intime.recovered()).isEqualTo(eur(1_900));
        assertThat(intime.claim()).isNotNull();
        assertThat(intime.over()).isNull();
        LandedCostRefund.Part late = onDay(SOLD.plusDays(91));
        assertThat(late.fate()).isEqualTo(LandedCostRefund.Fate.LOST);
        assertThat(late.recovered()).isEqualTo(eur(0));
        assertThat(late.lost()).isEqualTo(eur(1_900));
        assertThat(late.claim()).isNull();
        assertThat(late.over()).isEqualTo(SOLD.plusDays(90));
        assertThat(late.why()).contains("2027-02-20");
        assertThat(late.rule()).isEqualTo(intime.rule());
    }

    private static LandedCostRefund.Part onDay(LocalDate day) {
        RefundRequest asked = request("DE", ReturnCase.RETURN, ChargeKind.DUTY, "IOSS");
        LandedCostRefund refund =
                Parcels.LANDED_COST.refund(
                        new RefundRequest(
                                asked.destination(),
                                asked.shipFrom(),
                                asked.sold(),
                                day,
                                asked.cause(),
                                asked.scheme(),
                                true,
                                asked.charges()));
        assertThat(refund.estimate()).isFalse();
        return refund.parts().getFirst();
    }

    @Example
    void goodsFromTheSameTaxAreaWereNeverImported() {
        RuleBook book = RuleBook.load();
        for (String pair : List.of("GB<IM", "IM<GB", "DE<FR", "GB<CN", "GB<JE", "JE<GB", "AQ<GB")) {
            Destination to = Destination.of(pair.substring(0, 2));
            CountryCode from = CountryCode.of(pair.substring(3));
            boolean sold =
                    book.covers(to.country(), SOLD) && book.on(to, from, SOLD, false).inland();
            assertThat(book.inland(to, from, SOLD)).as(pair).isEqualTo(sold);
        }
        Destination belfast = new Destination(CountryCode.of("GB"), null, "BT1 1AA");
        assertThat(book.inland(belfast, CountryCode.of("GB"), SOLD)).isTrue();
        assertThat(book.inland(Destination.of("GB"), CountryCode.of("IM"), SOLD)).isTrue();
        assertThat(book.inland(Destination.of("GB"), CountryCode.of("JE"), SOLD)).isFalse();
    }

    @Example
    void theUnitedStatesKeepAHundredthOfTheDuty() {
        LandedCostRefund.Part part = asked("US", ReturnCase.REFUSED, ChargeKind.DUTY, null);
        assertThat(part.recovered()).isEqualTo(eur(1_881));
        assertThat(part.lost()).isEqualTo(eur(19));
    }

    @Example
    void whatTheBuyerPaidAtTheDoorIsNotTheSellersToGetBack() {
        KeptQuote kept = keep(new Random(5), Incoterm.DAP);
        LandedCostRefund refund = refund(kept, new RefundRequest.Pieces(0, 1, 0), new Random(1));
        assertThat(refund.back().isZero()).isTrue();
        assertThat(refund.recovered().isZero()).isTrue();
        assertThat(refund.lost().isZero()).isTrue();
        assertThat(refund.parts())
                .isNotEmpty()
                .allSatisfy(
                        part -> {
                            assertThat(part.fate()).isEqualTo(LandedCostRefund.Fate.LOST);
                            assertThat(part.claim()).isNull();
                            assertThat(part.why()).isNotNull();
                        });
    }

    @Example
    void whatIsLeftOfAnOrderIsNotHeldAgainstLimitsAgain() {
        LandedCostRefund refund =
                Parcels.LANDED_COST.refund(request("DE", ReturnCase.RETURN, ChargeKind.VAT, null));
        assertThat(refund.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.rule().id()).isEqualTo("world.refund.limits"));
    }

    @Example
    void aRuleOfRefundsThatSaysTwoThingsOfOneChargeIsAFault() {
        String lost = "\"cases\": [\"RETURN\"], \"charges\": [\"DUTY\"], \"fate\": \"LOST\"";
        RuleFile file =
                RuleTexts.file(
                        null,
                        RuleTexts.VALUATION,
                        RuleTexts.rule("refund", "x.one", lost),
                        RuleTexts.rule("refund", "x.other", lost));
        assertThat(new RuleFaults(Set.of()).of(List.of(file)))
                .singleElement()
                .asString()
                .contains("x.one and x.other speak of the same");
    }

    private static LandedCostRefund.Part asked(
            String country, ReturnCase cause, ChargeKind kind, @Nullable String scheme) {
        return Parcels.LANDED_COST.refund(request(country, cause, kind, scheme)).parts().getFirst();
    }

    private static RefundRequest request(
            String country, ReturnCase cause, ChargeKind kind, @Nullable String scheme) {
        return new RefundRequest(
                Destination.of(country),
                CountryCode.of("CN"),
                SOLD,
                DAY,
                cause,
                scheme,
                true,
                List.of(
                        new RefundRequest.Charged(
                                kind, "vat", Map.of(), null, eur(1_900), eur(1_900))));
    }

    private static LandedCostRefund refund(
            KeptQuote kept, RefundRequest.Pieces pieces, Random random) {
        ReturnCase cause = CASES.get(random.nextInt(CASES.size()));
        return Parcels.LANDED_COST.refund(RefundRequest.of(kept, List.of(pieces), cause, DAY));
    }

    /// A parcel on which something is charged.
    private static KeptQuote quote(Random random) {
        KeptQuote kept = keep(random, Incoterm.DDP);
        while (kept.answer().components().isEmpty()) kept = keep(random, Incoterm.DDP);
        return kept;
    }

    private static KeptQuote keep(Random random, Incoterm incoterm) {
        List<GoodsLine> lines = new ArrayList<>();
        List<String> codes = List.of("610910", "640399", "490199", "850760", "420222");
        for (int i = 0; i <= random.nextInt(4); i++) {
            lines.add(
                    GoodsLine.of(
                            HsCode.of(codes.get(random.nextInt(codes.size()))),
                            CountryCode.of("CN"),
                            "goods",
                            1 + random.nextInt(6),
                            eur(500 + random.nextInt(9_000)),
                            null));
        }
        LandedCostRequest asked =
                new LandedCostRequest(
                        Destination.of(COUNTRIES.get(random.nextInt(COUNTRIES.size()))),
                        CountryCode.of("CN"),
                        SOLD,
                        incoterm,
                        eur(0).currency(),
                        eur(random.nextInt(2_000)),
                        eur(0),
                        eur(0),
                        null,
                        Channel.COURIER,
                        false,
                        lines,
                        List.of());
        LandedCostQuote answer = Parcels.LANDED_COST.quote(asked);
        return new KeptQuote(new UUID(1, 1), Instant.EPOCH, null, new Reckoning(asked, answer));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
