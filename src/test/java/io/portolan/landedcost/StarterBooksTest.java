package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the starter books know of the goods a consumer shop sells.
class StarterBooksTest {

    private static final Map<String, TariffFile> BOOKS =
            References.all("reference/tariff/*.json", TariffFile.class).stream()
                    .collect(Collectors.toMap(TariffFile::book, book -> book));

    private static final String SHIRT = "610910";
    private static final String MUG = "691200";
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 11, 22);

    @Test
    void theUnionTheKingdomAndTheStatesKnowEveryConsumerCode() {
        List<ConsumerCode> codes = ConsumerCode.all();
        assertThat(codes).hasSizeGreaterThan(364);
        for (String name : List.of("eu", "gb", "us")) {
            TariffRows rows = rows(name);
            assertThat(codes)
                    .as(name)
                    .allSatisfy(
                            code ->
                                    assertThat(rows.candidates(code.hs(), Parcels.TODAY))
                                            .as(code.hs() + " " + code.name())
                                            .isNotEmpty());
        }
    }

    @Test
    void australiaKnowsWhatItsFileHoldsAndSaysWhatItLeavesOut() {
        long known =
                ConsumerCode.all().stream()
                        .filter(code -> !rows("au").candidates(code.hs(), Parcels.TODAY).isEmpty())
                        .count();
        assertThat(known).isGreaterThan(300);
        LandedCostQuote shirt = Parcels.to("AU", "AUD").with(SHIRT, 1, 200_000).quote();
        assertThat(shirt.reasons())
                .extracting(LandedCostQuote.Note::code)
                .contains("not-in-tariff");
    }

    @Test
    void everyLineSaysWhereItComesFromOrThatItIsAnEstimate() {
        for (TariffFile book : BOOKS.values()) {
            assertThat(book.lines())
                    .as(book.book())
                    .allSatisfy(
                            row ->
                                    assertThat(
                                                    book.lawOf(row).source() != null
                                                            || book.lawOf(row).estimate())
                                            .isTrue());
        }
    }

    @Test
    void aBritishWatchPaysTwentyPenceWhateverItCosts() {
        LandedCostQuote quote = Parcels.to("GB", "GBP").with("910211", 1, 20_000).quote();
        assertThat(quote.duty()).isEqualTo(Money.of(20, "GBP"));
    }

    @Test
    void aWatchForTheUnionPaysAtMostEightyCents() {
        LandedCostQuote dear = Parcels.toGermany().with("910211", 1, 20_000).quote();
        assertThat(dear.duty()).isEqualTo(Money.of(80, "EUR"));
    }

    @Test
    void aChineseMugPaysTheDutyAgainstDumpingOfItsDay() {
        assertThat(antidumping(Parcels.toGermany())).isEqualByComparingTo("0.79");
        assertThat(antidumping(Parcels.toGermany().on(LAST_YEAR))).isEqualByComparingTo("0.361");
        Parcels turkish = Parcels.toGermany().line(goods(MUG, "TR", 20_000, null));
        assertThat(turkish.quote().components())
                .noneMatch(part -> part.kind() == ChargeKind.ANTIDUMPING);
    }

    private static BigDecimal antidumping(Parcels parcel) {
        return parcel.with(MUG, 1, 20_000).quote().components().stream()
                .filter(part -> part.kind() == ChargeKind.ANTIDUMPING)
                .map(LandedCostQuote.Component::rate)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    @Test
    void aKoreanShirtEntersTheStatesFreeWithItsCertificateAndIsToldSoWithout() {
        LandedCostQuote proven =
                Parcels.to("US", "USD")
                        .line(goods(SHIRT, "KR", 10_000, new ProofOfOrigin("KORUS", "certificate")))
                        .quote();
        assertThat(ordinary(proven)).isEqualByComparingTo("0");
        LandedCostQuote bare =
                Parcels.to("US", "USD").line(goods(SHIRT, "KR", 10_000, null)).quote();
        assertThat(ordinary(bare)).isEqualByComparingTo("0.165");
        assertThat(bare.warnings())
                .extracting(LandedCostQuote.Note::text)
                .contains(
                        "with proof of origin (certificate) under KORUS the duty of 61091000"
                                + " would be 0 % instead of 16.5 %");
    }

    @Test
    void australiaLetsInFreeWhatAnAgreementDoesNotExcept() {
        LandedCostQuote bare =
                Parcels.to("AU", "AUD").line(goods("420222", "CN", 200_000, null)).quote();
        assertThat(bare.warnings())
                .extracting(LandedCostQuote.Note::text)
                .anySatisfy(text -> assertThat(text).contains("under ChAFTA").contains("0 %"));
        LandedCostQuote proven =
                Parcels.to("AU", "AUD")
                        .line(
                                goods(
                                        "420222",
                                        "CN",
                                        200_000,
                                        new ProofOfOrigin("ChAFTA", "declaration-of-origin")))
                        .quote();
        assertThat(proven.duty().isZero()).isTrue();
    }

    private static BigDecimal ordinary(LandedCostQuote quote) {
        return quote.components().stream()
                .filter(part -> part.kind() == ChargeKind.DUTY)
                .map(part -> TariffRows.or(part.rate()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static GoodsLine goods(
            String hs, String origin, long minor, @Nullable ProofOfOrigin proof) {
        String currency = Map.of("KR", "USD", "CN", "AUD").getOrDefault(origin, "EUR");
        return new GoodsLine(
                HsCode.of(hs),
                CountryCode.of(origin),
                "goods",
                1,
                Money.of(minor, currency),
                null,
                List.of(),
                null,
                proof,
                null,
                null,
                null);
    }

    private static TariffRows rows(String book) {
        return new TariffRows(book, Objects.requireNonNull(BOOKS.get(book)).lines());
    }
}
