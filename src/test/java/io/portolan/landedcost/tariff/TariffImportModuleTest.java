package io.portolan.landedcost.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class TariffImportModuleTest {

    private static final Path SAMPLES = Path.of("src/test/resources/tariff");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 18);

    @Autowired TariffImport tariffs;
    @Autowired ImportedTariffs imported;
    @TempDir Path folder;

    @Test
    void linesOfTheUnitedStatesAreReadAndWhatCannotBeIsNamed() throws IOException {
        TariffImport.Result result =
                run(TariffFormat.US_HTS, SAMPLES.resolve("us-small.csv"), "t-us");

        assertThat(lines(result.edition()))
                .extracting(
                        TariffLine::hs, line -> line.duty().rate() + "/" + line.duty().perPiece())
                .containsExactly(
                        tuple("100620", "null/null"),
                        tuple("58109100", "null/null"),
                        tuple("61091000", "0.165/null"),
                        tuple("6109100012", "0.165/null"),
                        tuple("64021950", "0.32/0.76"),
                        tuple("91021110", "0.14/0.44"));
        assertThat(result.edition().openLines()).isEqualTo(2);
        assertThat(result.faults())
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.row()).isEqualTo(8);
                            assertThat(fault.column()).isEqualTo("HTS Number");
                            assertThat(fault.value()).isEqualTo("61x9");
                        });
    }

    @Test
    void eachWordIsLookedForByItselfWhereverItStands() throws IOException {
        TariffEdition edition =
                run(TariffFormat.US_HTS, SAMPLES.resolve("us-small.csv"), "t-words").edition();
        String typed = "WHITE  T-shirts";
        assertThat(imported.find(edition, "", typed, "", 100))
                .extracting(TariffLine::hs)
                .containsExactly("6109100012");
        assertThat(imported.find(edition, "", typed + " nowhere", "", 100)).isEmpty();
        assertThat(imported.find(edition, "", "", "", 100)).hasSize(lines(edition).size());
    }

    @Test
    void linesOfAustraliaCountWithTheDutyOfTheDay() throws IOException {
        TariffImport.Result result =
                run(TariffFormat.AU_SCHEDULE3, SAMPLES.resolve("au-small.json"), "t-au");

        assertThat(lines(result.edition()))
                .extracting(TariffLine::hs, TariffLine::text, TariffLine::special)
                .containsExactly(
                        tuple(
                                "22071000",
                                "5%, and $107.99/L of alcohol",
                                "NZ/PG/FI/DC/LDC/SG $107.99/L of alcohol"),
                        tuple("64021900", "5%", "DCSFree CAFree"),
                        tuple("95045090", "Free", null));
    }

    @Test
    void aTableOfOnesOwnNamesEachRowThatIsNotRight() throws IOException {
        TariffImport.Result result = run(TariffFormat.CSV, SAMPLES.resolve("plain.csv"), "t-csv");

        assertThat(lines(result.edition()))
                .extracting(TariffLine::hs)
                .containsExactly("0702", "610910", "64021900");
        assertThat(result.faults())
                .extracting(LineReader.Entry.Fault::row, LineReader.Entry.Fault::value)
                .containsExactly(tuple(5L, "91"), tuple(6L, "soon"));
    }

    @Test
    void aRunThatWasCutOffGoesOnWhereItStopped() throws IOException {
        Path file = folder.resolve("long.csv");
        Files.writeString(file, table(5_000, "5%") + "\"not closed");
        assertThatThrownBy(() -> run(TariffFormat.CSV, file, "t-cut"))
                .isInstanceOf(NotATariff.class);
        assertThat(ofBook("t-cut"))
                .singleElement()
                .satisfies(
                        edition -> {
                            assertThat(edition.state()).isEqualTo(TariffEdition.State.READING);
                            assertThat(edition.rowsRead()).isEqualTo(4_000);
                        });

        assertThatThrownBy(() -> run(TariffFormat.CSV, file, "t-cut"))
                .isInstanceOf(NotATariff.class);
        assertThat(ofBook("t-cut"))
                .singleElement()
                .extracting(TariffEdition::lines)
                .isEqualTo(4_000L);
    }

    @Test
    void theBookInUseStaysUntilTheNextOneIsWhole() throws IOException {
        Path first = folder.resolve("first.csv");
        Files.writeString(first, table(3, "5%"));
        TariffEdition old = run(TariffFormat.CSV, first, "t-next").edition();
        Path broken = folder.resolve("broken.csv");
        Files.writeString(broken, table(3, "6%") + "\"not closed");
        assertThatThrownBy(() -> run(TariffFormat.CSV, broken, "t-next"))
                .isInstanceOf(NotATariff.class);
        assertThat(inUse("t-next")).containsExactly(old.id());

        Path next = folder.resolve("next.csv");
        Files.writeString(next, table(3, "7%"));
        TariffEdition fresh = run(TariffFormat.CSV, next, "t-next").edition();
        assertThat(inUse("t-next")).containsExactly(fresh.id());
        assertThat(lines(fresh)).allMatch(line -> line.text().equals("7%"));
    }

    @Test
    void aFileThatNamesNoDutyIsNotTakenIntoUse() throws IOException {
        Path file = folder.resolve("empty.csv");
        Files.writeString(file, "hs,duty\n");
        assertThatThrownBy(() -> run(TariffFormat.CSV, file, "t-none"))
                .hasMessageContaining("No line of the file names a duty");
        assertThat(inUse("t-none")).isEmpty();
    }

    @Test
    void aFileOfAnotherShapeIsRefusedWithASentence() throws IOException {
        Path file = folder.resolve("other.csv");
        Files.writeString(file, "a,b\n1,2\n");
        assertThatThrownBy(() -> run(TariffFormat.US_HTS, file, "t-other"))
                .hasMessage("The file has no column \"HTS Number\".");
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> run(TariffFormat.AU_SCHEDULE3, file, "t-other"))
                .hasMessageContaining("not the list of sections");
    }

    private TariffImport.Result run(TariffFormat format, Path file, String book)
            throws IOException {
        return tariffs.run(
                new TariffImport.Request(
                        format, file, book, "USD", "a test, https://example.com/", DAY),
                rows -> {});
    }

    private List<TariffLine> lines(TariffEdition edition) {
        List<TariffLine> lines = new ArrayList<>();
        imported.lines(edition, lines::add);
        return lines;
    }

    private List<TariffEdition> ofBook(String book) {
        return imported.editions().stream().filter(e -> e.book().equals(book)).toList();
    }

    private List<java.util.UUID> inUse(String book) {
        return imported.inUse().stream()
                .filter(edition -> edition.book().equals(book))
                .map(TariffEdition::id)
                .toList();
    }

    private static String table(int rows, String duty) {
        StringBuilder table = new StringBuilder("hs,duty\n");
        for (int i = 0; i < rows; i++)
            table.append(100_000 + i).append(',').append(duty).append('\n');
        return table.toString();
    }
}
