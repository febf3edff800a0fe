package io.portolan.landedcost.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.testing.ShopTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Whole tariffs as their authorities publish them, when a folder of them is there.
@ShopTest
class WholeTariffsTest {

    /// @param lines that must come out
    /// @param open share of lines, in per cent, that may not be in figures alone
    private record Whole(
            TariffFormat format,
            String file,
            String asOf,
            int lines,
            int open,
            Map<String, String> rates) {}

    @Autowired TariffImport tariffs;
    @Autowired ImportedTariffs imported;

    @TestFactory
    Stream<DynamicTest> everyLineOfAWholeTariffIsReadOrNamed() {
        return Stream.of(
                        new Whole(
                                TariffFormat.US_HTS,
                                "us-hts/htsdata-2025-04.csv",
                                "2025-04-17",
                                25_968,
                                5,
                                Map.of(
                                        "6109100012",
                                        "0.165",
                                        "0101300000",
                                        "0.068",
                                        "42029231",
                                        "0.176")),
                        new Whole(
                                TariffFormat.US_HTS,
                                "us-hts/htsdata-2024-07.csv",
                                "2024-07-25",
                                11_414,
                                5,
                                Map.of("61091000", "0.165")),
                        new Whole(
                                TariffFormat.AU_SCHEDULE3,
                                "au-tariff/tariff-schedule3.json",
                                "2026-04-17",
                                5_000,
                                5,
                                Map.of("64021900", "0.05", "95045090", "0")))
                .map(whole -> DynamicTest.dynamicTest(whole.file(), () -> reads(whole)));
    }

    private void reads(Whole whole) throws Exception {
        Path file = Path.of("../shared/data").resolve(whole.file());
        if (!Files.isRegularFile(file)) {
            String why = "no folder of whole tariffs beside the repository: " + whole.file();
            System.out.println("Skipped: " + why);
            Assumptions.abort(why);
        }
        long begun = System.nanoTime();
        TariffImport.Result result =
                tariffs.run(
                        new TariffImport.Request(
                                whole.format(),
                                file,
                                "t-whole",
                                "USD",
                                "a test, https://example.com/",
                                LocalDate.parse(whole.asOf())),
                        rows -> {});
        TariffEdition edition = result.edition();
        System.out.printf(
                "%s: %d records, %d lines, %d open, %d faults, %d ms%n",
                whole.file(),
                edition.rowsRead(),
                edition.lines(),
                edition.openLines(),
                edition.faults(),
                (System.nanoTime() - begun) / 1_000_000);
        assertThat(result.faults()).isEmpty();
        assertThat(edition.lines()).isEqualTo(whole.lines());
        assertThat(edition.openLines() * 100 / edition.lines()).isLessThan(whole.open());
        Map<String, String> rates = new HashMap<>();
        imported.lines(
                edition,
                line -> {
                    if (whole.rates().containsKey(line.hs())) {
                        rates.put(line.hs(), String.valueOf(line.duty().rate()));
                    }
                });
        assertThat(rates).isEqualTo(whole.rates());
    }
}
