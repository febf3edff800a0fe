package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.CountryCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What can be written into a rule file, and what the check finds wrong in one.
class RuleFormatTest {

    private static final Set<String> CLASSES = Set.of("books", "food");

    @Test
    void readsEveryPieceOfTheFormat() {
        RuleFile file = RuleTexts.file(null, RuleTexts.EVERYTHING);
        assertThat(file.rules()).hasSize(12);
        assertThat(new RuleFaults(CLASSES).of(List.of(file))).isEmpty();
        TariffFile tariff = RuleTexts.tariff();
        assertThat(TariffFile.accepts(tariff.preferred().getFirst().proof(), "EUR.1")).isTrue();
        assertThat(tariff.lines()).hasSize(5);
    }

    @Test
    void aSeasonMayPassOverTheNewYear() {
        TariffFile.Season winter = new TariffFile.Season("11-01", "03-31");
        assertThat(winter.contains(LocalDate.of(2026, 1, 5))).isTrue();
        assertThat(winter.contains(LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(winter.contains(LocalDate.of(2026, 4, 1))).isFalse();
        TariffFile.Season summer = new TariffFile.Season("06-01", "09-30");
        assertThat(summer.contains(LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(summer.contains(LocalDate.of(2026, 10, 1))).isFalse();
    }

    @Test
    void findsAReducedRateWithoutAStandardOne() {
        assertThat(faults(RuleTexts.tax("x.books", "0.07", "\"goods\": [\"books\"],")))
                .singleElement()
                .asString()
                .contains("x.books", "no rate for other goods in DE");
    }

    @Test
    void findsAClassOfGoodsNobodyKnows() {
        assertThat(
                        faults(
                                RuleTexts.tax("x.vat", "0.19", ""),
                                RuleTexts.tax("x.boots", "0.07", "\"goods\": [\"boots\"],")))
                .singleElement()
                .asString()
                .contains("boots is no class of goods");
    }

    @Test
    void findsTwoRatesThatFallOnTheSame() {
        assertThat(faults(RuleTexts.tax("x.vat", "0.19", ""), RuleTexts.tax("x.again", "0.20", "")))
                .singleElement()
                .asString()
                .contains("x.vat and x.again fall both");
        assertThat(
                        faults(
                                RuleTexts.tax("x.vat", "0.19", ""),
                                RuleTexts.tax("x.here", "0.20", "\"postcodes\": [\"^6991\"],")))
                .isEmpty();
    }

    @Test
    void findsDaysBetweenARuleAndItsSuccessor() {
        String old =
                RuleTexts.tax("x.old", "0.19", "")
                        .replace("\"to\": null", "\"to\": \"2026-03-31\"");
        String late =
                RuleTexts.tax("x.new", "0.20", "")
                        .replace("\"from\": null", "\"from\": \"2026-04-03\"");
        assertThat(faults(old, late)).singleElement().asString().contains("x.new begins on");
        assertThat(faults(old, late.replace("2026-04-03", "2026-04-01"))).isEmpty();
    }

    @Test
    void refusesAnExpressionThatCannotBeRead() {
        RuleFile file =
                RuleTexts.file(
                        null,
                        RuleTexts.VALUATION,
                        RuleTexts.tax("x.here", "0.20", "\"postcodes\": [\"^[\"],"));
        assertThatThrownBy(() -> new RuleBook(List.of(file))).hasMessageContaining("x.here");
    }

    @Test
    void listsWhatMustBeLookedAtAgainAndFailsWhenTheDayHasPassed() {
        Law law =
                new Law(
                        "x.soon",
                        Law.Standing.ESTIMATE,
                        null,
                        null,
                        null,
                        null,
                        "announced, not in force",
                        LocalDate.of(2027, 1, 1));
        RulesCheck before = new RulesCheck(List.of(law), List.of(), LocalDate.of(2026, 11, 22));
        assertThat(before.dueSoon()).containsExactly(law);
        assertThat(before.passes()).isTrue();
        RulesCheck after = new RulesCheck(List.of(law), List.of(), LocalDate.of(2027, 1, 2));
        assertThat(after.passes()).isFalse();
        RulesCheck wrong = new RulesCheck(List.of(), List.of("x fails"), Parcels.TODAY);
        StringWriter said = new StringWriter();
        wrong.print(new PrintWriter(said, true));
        assertThat(wrong.passes()).isFalse();
        assertThat(said.toString()).contains("Wrong in the files: 1", "x fails");
    }

    @Test
    void saysWhatWasInForceOnOneOfTwoDaysAlone() {
        List<Law> laws = Parcels.LANDED_COST.laws();
        StringWriter said = new StringWriter();
        new RulesCheck(laws, List.of(), LocalDate.of(2026, 7, 1))
                .printSince(LocalDate.of(2026, 6, 30), new PrintWriter(said, true));
        assertThat(said.toString())
                .contains("In force on 2026-07-01 alone", "eu.low-value-duty: 2026-07-01 to");
        StringWriter nothing = new StringWriter();
        new RulesCheck(laws, List.of(), LocalDate.of(2026, 7, 1))
                .printSince(LocalDate.of(2026, 7, 1), new PrintWriter(nothing, true));
        assertThat(nothing.toString()).contains("alone: 0").doesNotContain("eu.");
    }

    @Test
    void aPartOfACountryGoesBeforeTheWhole() {
        RuleFile whole =
                RuleTexts.file(null, RuleTexts.VALUATION, RuleTexts.tax("x.vat", "0.19", ""));
        RuleFile part =
                RuleTexts.file("^78266", RuleTexts.VALUATION, RuleTexts.tax("y.vat", "0.081", ""));
        RuleBook book = new RuleBook(List.of(whole, part));
        assertThat(rate(book, "78266")).isEqualTo("0.081");
        assertThat(rate(book, "7 8266")).isEqualTo("0.081");
        assertThat(rate(book, "10115")).isEqualTo("0.19");
        assertThat(rate(book, null)).isEqualTo("0.19");
    }

    private static String rate(RuleBook book, @org.jspecify.annotations.Nullable String postcode) {
        Destination to = new Destination(CountryCode.of("DE"), null, postcode);
        return book.on(to, CountryCode.of("CN"), Parcels.TODAY, false)
                .taxes()
                .getFirst()
                .rate()
                .toPlainString();
    }

    private static List<String> faults(String... rules) {
        return new RuleFaults(CLASSES).of(List.of(RuleTexts.file(null, rules)));
    }
}
