package io.portolan.markets.taxnumbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxNumbersTest {

    private static final TaxNumbers NUMBERS = new TaxNumbers();

    /// Rows of the folder that are about other numbers than a business's tax number: of persons and
    /// registers, a Spanish number that is right though no company has it, and one that the folder
    /// calls right and wrong.
    private static final Set<String> OTHER =
            Set.of(
                    "AT,tin",
                    "CZ,ico",
                    "SE,orgnr",
                    "FI,hetu",
                    "FR,nif",
                    "ZA,tin",
                    "TH,tin",
                    "RO,1630615123457",
                    "ES,cif",
                    "CH,CHE-100.155.212");

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
    Stream<DynamicTest> agreesWithEveryNumberOfTheFolder() throws IOException {
        Path file = Path.of("../shared/data/id-vectors/tax_id_vectors_stdnum_npm.csv");
        if (!Files.isRegularFile(file)) {
            String why = "no folder of numbers beside the repository";
            System.out.println("Skipped: " + why);
            return Stream.of(DynamicTest.dynamicTest(why, () -> Assumptions.abort(why)));
        }
        List<String[]> rows =
                Files.readAllLines(file).stream()
                        .skip(1)
                        .filter(line -> !line.contains("\""))
                        .map(line -> line.split(",", 4))
                        .filter(row -> NUMBERS.countries().contains(row[0]))
                        .filter(row -> !OTHER.contains(row[0] + "," + row[1]))
                        .filter(row -> !OTHER.contains(row[0] + "," + row[2]))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(120);
        return rows.stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        String.join(" ", row),
                                        () -> agrees(row[0], row[2], row[3])));
    }

    private static void agrees(String country, String written, String expected) {
        String number = written.replaceAll("\\(.*[a-z].*\\)$", "").strip();
        TaxNumberCheck check = NUMBERS.check(country, number);
        if (expected.equals("valid")) {
            assertThat(check).isInstanceOf(TaxNumberCheck.Sound.class);
        } else {
            assertThat(check).isInstanceOf(TaxNumberCheck.Wrong.class);
        }
    }
}
