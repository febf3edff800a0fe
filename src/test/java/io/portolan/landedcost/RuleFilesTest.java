package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Weight;
import io.portolan.platform.text.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The rule and tariff files keep to their format. A file that does not load names what is wrong.
class RuleFilesTest {

    private static final List<Language> LANGUAGES =
            Stream.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar")
                    .map(Language::of)
                    .toList();

    private static final List<String> FAULTS =
            new RuleFaults(GoodsClasses.known().codes()).of(RuleBook.load().files());

    /// The day of the last reading; another one sets it on.
    private static final LocalDate LAST_READ = LocalDate.of(2026, 11, 23);

    private final RuleBook book = RuleBook.load();
    private final List<TariffFile> tariffs =
            References.all("reference/tariff/*.json", TariffFile.class);

    @Test
    void everyRuleCanBeTracedOrIsAnEstimateThatSaysWhy() {
        assertThat(laws())
                .allSatisfy(
                        law -> {
                            assertThat(law.fault()).as(law.id()).isNull();
                            assertThat(law.standing()).isNotEqualTo(Law.Standing.GIVEN);
                            if (law.estimate()) assertThat(law.why()).hasSizeGreaterThan(20);
                            if (law.reviewed() != null) {
                                assertThat(law.reviewed())
                                        .isBetween(LocalDate.of(2026, 1, 1), LAST_READ);
                            }
                        });
        assertThat(new RulesCheck(laws(), FAULTS, Parcels.TODAY).passes()).isTrue();
    }

    @Test
    void whatIsNoEstimateHasItsSourceTheDayItWasReadAndTheDayToReadItAgain() {
        List<Law> certain = laws().stream().filter(law -> !law.estimate()).toList();
        assertThat(certain).hasSizeGreaterThan(400);
        assertThat(certain)
                .allSatisfy(
                        law -> {
                            assertThat(law.source()).as(law.id()).contains("://");
                            assertThat(law.reviewed()).as(law.id()).isNotNull();
                            assertThat(law.nextReview())
                                    .as(law.id())
                                    .isNotNull()
                                    .isAfter(law.reviewed());
                        });
    }

    @Test
    void theCheckSaysWhatIsToBeReadAgainSoon() {
        Law read = law(Law.Standing.OFFICIAL, "https://a.example.org", Parcels.TODAY, null);
        assertThat(read.nextReview()).isEqualTo(Parcels.TODAY.plusMonths(6));
        LocalDate near = Parcels.TODAY.plusMonths(6).minusDays(60);
        assertThat(new RulesCheck(List.of(read), List.of(), near.minusDays(1)).near()).isEmpty();
        assertThat(new RulesCheck(List.of(read), List.of(), near).near()).containsExactly(read);
        StringWriter said = new StringWriter();
        new RulesCheck(List.of(read), List.of(), near).print(new PrintWriter(said, true));
        assertThat(said.toString()).contains("To be read again within sixty days: 1", "test.rule");
    }

    @Test
    void theCheckFailsOnWhatIsOfficialAndWasNeverRead() {
        Law unread = law(Law.Standing.OFFICIAL, "https://a.example.org", null, null);
        assertThat(unread.fault()).contains("not compared");
        assertThat(unread.estimate()).as("a quote that uses it is one").isTrue();
        assertThat(new RulesCheck(List.of(unread), List.of(), Parcels.TODAY).passes()).isFalse();
    }

    @Test
    void theCheckFailsOnARuleThatCanNeitherBeTracedNorIsAnEstimate() {
        Law remembered = law(Law.Standing.OFFICIAL, "Some Act 1999, s. 4", null, null);
        assertThat(remembered.fault()).contains("neither");
        assertThat(remembered.doubt()).as("a quote that uses it says so").isNotNull();
        assertThat(law(Law.Standing.PUBLISHED, null, null, null).fault()).isNotNull();
        assertThat(law(Law.Standing.ESTIMATE, "from memory", null, "nobody knows").fault())
                .isNotNull();
        assertThat(law(Law.Standing.ESTIMATE, null, Parcels.TODAY, "nobody knows").fault())
                .contains("compared");
        StringWriter said = new StringWriter();
        RulesCheck check = new RulesCheck(List.of(remembered), List.of(), Parcels.TODAY);
        check.print(new PrintWriter(said, true));
        assertThat(check.passes()).isFalse();
        assertThat(said.toString()).contains("Neither traceable nor an estimate: 1", "test.rule");
    }

    @Test
    void theCheckPassesWhatHasAnAddressOrSaysThatItIsAnEstimate() {
        List<Law> laws =
                List.of(
                        law(
                                Law.Standing.OFFICIAL,
                                "Act, https://law.example.org/4",
                                Parcels.TODAY,
                                null),
                        law(Law.Standing.PUBLISHED, "http://a.example.org", Parcels.TODAY, null),
                        law(Law.Standing.ESTIMATE, null, null, "nobody knows for certain"));
        assertThat(new RulesCheck(laws, List.of(), Parcels.TODAY).passes()).isTrue();
        assertThat(new RulesCheck(laws, List.of(), Parcels.TODAY.plusMonths(7)).passes())
                .as("one was compared too long ago")
                .isFalse();
    }

    private static Law law(
            Law.Standing standing,
            @Nullable String source,
            @Nullable LocalDate reviewed,
            @Nullable String why) {
        return new Law("test.rule", standing, null, null, source, reviewed, why, null);
    }

    @Test
    void noTwoRulesShareAnId() {
        Set<String> seen = new HashSet<>();
        assertThat(laws()).allSatisfy(law -> assertThat(seen.add(law.id())).isTrue());
    }

    @Test
    void everyTerritoryHasRealCountriesItsCurrencyAndAValueToTakeDutyOn() {
        LocalDate today = Parcels.TODAY;
        for (RuleFile file : book.files()) {
            assertThat(Currency.of(file.currency())).isNotNull();
            for (String country : file.countries()) {
                assertThat(book.covers(CountryCode.of(country), today)).isTrue();
                assertThat(
                                book.on(Destination.of(country), CountryCode.of("CN"), today, true)
                                        .valuation())
                        .isNotNull();
                assertThat(FAULTS).as("faults of the files").isEmpty();
            }
        }
    }

    @Test
    void aPartOfTheUnionsCustomsTerritoryCountsAndRepaysAsTheUnionDoes() {
        Map<String, String> parts =
                Map.of(
                        "35001", "ES", "22100", "FI", "97110", "FR", "97300", "FR", "97150", "FR",
                        "63087", "GR", "22061", "IT");
        parts.forEach(
                (postcode, country) -> {
                    Destination part = new Destination(CountryCode.of(country), null, postcode);
                    RulesInForce there = book.on(part, CountryCode.of("CN"), Parcels.TODAY, false);
                    assertThat(there.customsRate()).as(postcode).isNotNull();
                    assertThat(there.taxes())
                            .as(postcode)
                            .noneMatch(tax -> tax.law().id().startsWith("eu."));
                    assertThat(book.refunds(part, Parcels.TODAY))
                            .as(postcode)
                            .extracting(rule -> rule.law().id())
                            .contains("eu.refund.duty", "eu.refund.defective");
                });
    }

    @Test
    void everyMemberStateHasExactlyOneStandardRateToday() {
        RuleFile union =
                book.files().stream()
                        .filter(f -> f.territory().equals("eu"))
                        .findFirst()
                        .orElseThrow();
        assertThat(union.countries()).hasSize(27);
        for (String country : union.countries()) {
            assertThat(
                            book.on(
                                            Destination.of(country),
                                            CountryCode.of("CN"),
                                            Parcels.TODAY,
                                            false)
                                    .choice()
                                    .on("999999", null))
                    .singleElement()
                    .satisfies(family -> assertThat(family).hasSize(1));
        }
    }

    @Test
    void everyNameOfAChargeIsWrittenInEveryLanguage() {
        Set<String> keys = new HashSet<>(List.of("duty.additional", "duty.antidumping", "excise"));
        for (RuleFile file : book.files()) {
            for (Rule rule : file.rules()) {
                switch (rule) {
                    case Rule.Tax tax -> {
                        keys.add(tax.words());
                        if (tax.local() != null) keys.add(tax.local().words());
                    }
                    case Rule.Fee fee -> keys.add(fee.words());
                    case Rule.Surcharge surcharge -> keys.add(surcharge.words());
                    case Rule.SimplifiedDuty duty -> keys.add(duty.words());
                    case Rule.Excise excise -> keys.add(excise.words());
                    case Rule.Waiver w -> {}
                    case Rule.CustomsRate r -> {}
                    case Rule.Valuation v -> {}
                    case Rule.Relief r -> {}
                    case Rule.Scheme s -> {}
                    case Rule.Tariff t -> {}
                    case Rule.Steps s -> {}
                    case Rule.Inland i -> {}
                    case Rule.OneConsignment o -> {}
                    case Rule.Notice n -> {}
                    case Rule.Refund f -> {}
                    case Rule.Refusal r -> {}
                }
            }
        }
        tariffs.forEach(file -> file.overlays().forEach(overlay -> keys.add(overlay.words())));
        for (Language language : LANGUAGES) {
            for (String key : keys) {
                assertThat(Texts.in("landedcost", language).of(key, java.util.Map.of("rate", 19)))
                        .as(language + " " + key)
                        .isNotBlank()
                        .isNotEqualTo(key);
            }
        }
    }

    @Test
    void aTariffThatIsNamedAndLoadedHasRatesBetweenNothingAndTheWholeValue() {
        for (TariffFile file : tariffs) {
            assertThat(new TariffBook(file).file().lines()).isNotEmpty();
            assertThat(file.lines())
                    .allSatisfy(
                            row -> {
                                assertThat(row.hs()).matches("\\d{2,10}");
                                if (row.rate() != null) {
                                    assertThat(row.rate())
                                            .isBetween(
                                                    java.math.BigDecimal.ZERO,
                                                    java.math.BigDecimal.ONE);
                                }
                            });
        }
    }

    @Test
    void theTariffsOfTheFourMarketsKnowWhatTheShopSells() {
        List<String> codes =
                List.of(
                        "340600", "420212", "420222", "420231", "420292", "482010", "611011",
                        "611594", "611710", "650500", "691200", "691390", "701342", "821000",
                        "850760", "851821", "910591", "940521", "950300", "960830");
        for (TariffFile file : tariffs) {
            if (!List.of("eu", "us", "jp", "ae").contains(file.book())) continue;
            TariffBook tariff = new TariffBook(file);
            assertThat(codes)
                    .allSatisfy(
                            code ->
                                    assertThat(
                                                    tariff.answer(
                                                            new TariffGoods(
                                                                    HsCode.of(code),
                                                                    CountryCode.of("CN"),
                                                                    1,
                                                                    Weight.ofGrams(500),
                                                                    null,
                                                                    null),
                                                            Parcels.TODAY))
                                            .as(file.book() + " " + code)
                                            .isNotNull());
        }
    }

    private List<Law> laws() {
        List<Law> laws = new ArrayList<>();
        book.files().forEach(file -> file.rules().forEach(rule -> laws.add(rule.law())));
        for (TariffFile file : tariffs) {
            laws.add(file.law());
            file.overlays().forEach(overlay -> laws.add(overlay.law()));
            file.preferred().forEach(preference -> laws.add(preference.law()));
        }
        return laws;
    }
}
