package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Certificates of a product: when they end, where they stop the sale, when they ask to be seen to.
class ProductPapersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void flagsCertificatesThatEnd() {
        Certificate reach =
                new Certificate("REACH", "CR-2211", null, null, null, TODAY, List.of("de"), false);

        assertThat(reach.state(TODAY)).isEqualTo(Certificate.State.ENDS_SOON);
        assertThat(reach.state(TODAY.plusDays(1))).isEqualTo(Certificate.State.EXPIRED);
        assertThat(reach.state(TODAY.minusDays(31))).isEqualTo(Certificate.State.VALID);
        assertThat(reach.covers("us")).isFalse();
    }

    @Test
    void stopsTheSaleOnTheDayAfterTheLastInTheMarketsOfThePaperAlone() {
        ProductSheet sheet = papers(paper("CE", null, TODAY, "de", true));

        assertThat(sheet.lapsed("de", TODAY)).isEmpty();
        assertThat(sheet.lapsed("de", TODAY.plusDays(1))).hasSize(1);
        assertThat(sheet.lapsed("us", TODAY.plusDays(1))).isEmpty();
        assertThat(papers(paper("CE", null, TODAY, "de", false)).lapsed("de", TODAY.plusDays(1)))
                .as("a paper that no sale depends on")
                .isEmpty();
        assertThat(papers(paper("CE", TODAY, null, "", true)).lapsed("us", TODAY.minusDays(1)))
                .as("not valid yet")
                .hasSize(1);
    }

    @Test
    void sellsOnWhereAnotherPaperOfTheKindIsValid() {
        Certificate old = paper("CE", null, TODAY, "", true);
        Certificate fresh = paper("ce ", TODAY.plusDays(1), null, "de", false);
        ProductSheet sheet = papers(old, fresh);

        for (int day = -2; day < 3; day++) {
            assertThat(sheet.lapsed("de", TODAY.plusDays(day))).as("day " + day).isEmpty();
        }
        assertThat(sheet.lapsed("us", TODAY.plusDays(1))).containsExactly(old);
        assertThat(sheet.ending(TODAY)).as("nothing follows in the US").containsExactly(old);
    }

    @Test
    void asksToSeeToAPaperUntilAnotherFollowsIt() {
        Certificate old = paper("CE", null, TODAY, "de", true);
        Certificate late = paper("CE", TODAY.plusDays(2), null, "", false);
        Certificate next = paper("CE", TODAY.plusDays(1), null, "", false);

        assertThat(papers(old).ending(TODAY.minusDays(31))).isEmpty();
        assertThat(papers(old).ending(TODAY.minusDays(30))).containsExactly(old);
        assertThat(papers(old, late).ending(TODAY)).as("a day between").containsExactly(old);
        assertThat(papers(old, next).ending(TODAY)).isEmpty();
        assertThat(papers(old, next).ending(TODAY.plusDays(1))).isEmpty();
        assertThat(papers(paper("CE", TODAY, null, "", true)).ending(TODAY.minusDays(1)))
                .as("a sale that waits")
                .hasSize(1);
    }

    private static ProductSheet papers(Certificate... papers) {
        return ProductSheet.EMPTY.but().certificates(List.of(papers)).make();
    }

    private static Certificate paper(
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String market,
            boolean required) {
        List<String> markets = market.isEmpty() ? List.of() : List.of(market);
        return new Certificate(kind, "1", null, null, from, until, markets, required);
    }
}
