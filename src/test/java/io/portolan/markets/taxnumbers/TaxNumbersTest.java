package io.portolan.markets.taxnumbers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class TaxNumbersTest {

    private static final TaxNumbers NUMBERS = new TaxNumbers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DE | DE 136 695 976       | DE136695976
                    DE | 136695976            | DE136695976
                    BE | BE 428759497         | BE0428759497
                    GR | EL 094259216         | EL094259216
                    GR | GR 23456780          | EL023456780
                    NL | NL4495445B01         | NL004495445B01
                    IE | 8D79739I             | IE8D79739I
                    FR | Fr 40 303 265 045    | FR40303265045
                    GB | GB 980 7806 84       | GB980780684
                    XI | XI 980 7806 84       | XI980780684
                    CH | CHE-107.787.577 IVA  | CHE107787577
                    NO | NO 995 525 828 MVA   | NO995525828MVA
                    AU | 83 914 571 673       | 83914571673
                    NZ | NZ 4909185-0         | 49091850
                    BR | 390.533.447-05       | 39053344705
                    BR | 12.ABC.345/01DE-35   | 12ABC34501DE35
                    CA | 12302 6635 RT 0001   | 123026635RT0001
                    CL | 76086428-5           | 760864285
                    TW | 00501503             | 00501503
                    """)
    void aNumberIsKeptAsItsCountryWritesIt(String country, String written, String kept) {
        assertThat(NUMBERS.check(country, written))
                .isInstanceOfSatisfying(
                        TaxNumberCheck.Sound.class,
                        sound -> assertThat(sound.number().value()).isEqualTo(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, DE136695978, DIGITS",
        "DE, 12345678, FORM",
        "GB, GB 802311781, DIGITS",
        "AU, 99 999 999 999, DIGITS",
        "BR, 111.111.111-11, DIGITS",
        "IN, 27AAPFU0939F1Z0, DIGITS",
        "NO, IM3720000224, FORM"
    })
    void aMistypedNumberIsToldFromOneOfAnotherForm(
            String country, String written, TaxNumberCheck.Fault fault) {
        assertThat(NUMBERS.check(country, written))
                .isInstanceOfSatisfying(
                        TaxNumberCheck.Wrong.class,
                        wrong -> assertThat(wrong.fault()).isEqualTo(fault));
    }

    @Test
    void theExampleBesideAFieldIsRightItself() {
        for (TaxNumbers.Country country : Schemes.read().countries()) {
            for (TaxNumbers.Scheme scheme : country.schemes()) {
                assertThat(NUMBERS.check(country.country(), scheme.example()))
                        .as(country.country() + " " + scheme.example())
                        .isInstanceOf(TaxNumberCheck.Sound.class);
            }
        }
    }

    @Test
    void noDigitOfANumberCanBeMistypedUnnoticedWhereThereIsACheckDigit() {
        for (Map.Entry<String, String> one :
                Map.of("DE", "136695976", "AU", "83914571673", "NO", "995525828", "CH", "107787577")
                        .entrySet()) {
            for (int i = 0; i < one.getValue().length(); i++) {
                char digit =
                        one.getValue().charAt(i) == '9'
                                ? '0'
                                : (char) (one.getValue().charAt(i) + 1);
                String mistyped =
                        one.getValue().substring(0, i) + digit + one.getValue().substring(i + 1);
                assertThat(NUMBERS.check(one.getKey(), mistyped))
                        .as(one.getKey() + " " + mistyped)
                        .isInstanceOf(TaxNumberCheck.Wrong.class);
            }
        }
    }

    @Test
    void aCountryNobodyDescribedTakesWhatIsWritten() {
        assertThat(NUMBERS.check("AQ", " 12-3 ")).isEqualTo(new TaxNumberCheck.Unchecked("12-3"));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithNumbersThatOthersCheckTheirsBy() throws IOException {
        String file = new ClassPathResource("tax-numbers.csv").getContentAsString(UTF_8);
        List<String[]> rows =
                file.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(",", -1))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(80);
        return rows.stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        String.join(" ", row),
                                        () -> agrees(row[0], row[1], row[2])));
    }

    private static void agrees(String country, String number, String expected) {
        Class<? extends TaxNumberCheck> sort =
                expected.equals("sound") ? TaxNumberCheck.Sound.class : TaxNumberCheck.Wrong.class;
        assertThat(NUMBERS.check(country, number)).isInstanceOf(sort);
    }
}
