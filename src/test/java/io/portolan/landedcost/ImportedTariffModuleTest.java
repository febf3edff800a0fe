package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class ImportedTariffModuleTest {

    /// Anchors and grapnels of iron or steel: no starter book of Singapore has them.
    private static final String ANCHORS = "731600";

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired LandedCost landedCost;
    @Autowired List<Command> commands;
    @TempDir Path folder;

    @AfterEach
    void backToTheStarterBook() {
        call("drop", "sg");
    }

    @Test
    void goodsAreReckonedByATariffAsSoonAsItIsImportedAndNoLongerWhenItIsDropped()
            throws IOException {
        Money before = duty(ANCHORS);
        write("hs,duty\n7316.00,7%\n");

        assertThat(duty(ANCHORS)).isEqualTo(Money.of(7_000, "SGD"));
        assertThat(call("list")).contains("sg  2026-07-01  in-use  1 lines");

        call("drop", "sg");
        assertThat(duty(ANCHORS)).isEqualTo(before);
    }

    @Test
    void aDutyInWordsMakesTheQuoteAnEstimateThatRepeatsThem() throws IOException {
        write("hs,duty\n7316.00,see note 4 to chapter 73\n");

        LandedCostQuote quote = quote(ANCHORS);
        assertThat(quote.estimate()).isTrue();
        assertThat(quote.reasons())
                .extracting(LandedCostQuote.Note::text)
                .anySatisfy(text -> assertThat(text).contains("see note 4 to chapter 73"));
    }

    @Test
    void anEditionOlderThanAYearMakesEstimates() throws IOException {
        write("hs,duty\n7316.00,7%\n", "--as-of", "2025-03-01");

        assertThat(quote(ANCHORS).reasons())
                .extracting(LandedCostQuote.Note::code)
                .contains("sg.old");
    }

    @Test
    void aCallThatIsNotUnderstoodIsAnsweredWithWhatToSay() {
        assertThat(call("import", "eu-taric", "x.csv"))
                .contains("There is no tariff format eu-taric");
        assertThat(call("import", "csv", "x.csv")).contains("Name the book with --book");
        assertThat(call("import", "csv", "x.csv", "--book", "sg", "--currency", "SGD"))
                .contains("Say with --source who publishes the file");
        assertThat(call("import", "us-hts", "no-such.csv")).contains("There is no file");
        assertThat(call("import", "us-hts", "x.csv", "--as-of", "soon")).contains("soon is no day");
    }

    @Test
    void aDutyTheMerchantEnteredFallsOnTopFromItsFirstDayOnAndGoesAgain() throws IOException {
        overlay(
                """
                id,codes,rate,source,kind,origins,from
                sg.antidumping.anchors,7316,12.5%,"a test, https://example.com/",antidumping,CN,2026-01-01
                """);
        assertThat(quote(ANCHORS).components())
                .anySatisfy(
                        part -> {
                            assertThat(part.kind()).isEqualTo(ChargeKind.ANTIDUMPING);
                            assertThat(part.rule().id()).isEqualTo("sg.antidumping.anchors");
                            assertThat(part.amount()).isEqualTo(Money.of(12_500, "SGD"));
                        });
        assertThat(call("overlay", "list")).contains("sg.antidumping.anchors", "12.5 %");
        assertThat(call("overlay", "drop", "sg.antidumping.anchors")).contains("is gone");
        assertThat(quote(ANCHORS).components())
                .noneMatch(part -> part.kind() == ChargeKind.ANTIDUMPING);
    }

    @Test
    void ofATableOfDutiesWithAWrongRowNothingIsTaken() throws IOException {
        String said =
                overlay(
                        """
                        id,codes,rate,source,from
                        sg.one,7316,5%,"a test, https://example.com/",2026-01-01
                        sg.two,anchor,soon,nobody,tomorrow
                        """);
        assertThat(said)
                .contains("record 2, codes \"ANCHOR\": write beginnings of codes: 8712 6911")
                .contains("Nothing was taken");
        assertThat(call("overlay", "list")).doesNotContain("sg.one");
    }

    @Test
    void rowsOfOneDutyThatDifferInMoreThanCodesAreNamedAndNothingIsLost() throws IOException {
        String said =
                overlay(
                        """
                        id,codes,rate,source,origins
                        sg.three,7316,5%,"a test, https://example.com/",CN
                        sg.three,7317,5.0%,"a test, https://example.com/",CN
                        sg.three,7318,7%,"a test, https://example.com/",CN
                        sg.three,7319,5%,"a test, https://example.com/",VN
                        """);
        assertThat(said)
                .contains("record 3, rate \"0.07\": an earlier row of this id says it otherwise")
                .contains("record 4, origins \"[VN]\": an earlier row")
                .contains("Nothing was taken");
        assertThat(call("overlay", "list")).doesNotContain("sg.three");
    }

    @Test
    void aDutyOnTopOfABookNobodyKnowsIsRefused() throws IOException {
        Path file = folder.resolve("overlays.csv");
        Files.writeString(file, "id,codes,rate,source\nzz.one,7316,5%,https://example.com/\n");
        assertThat(call("overlay", "import", "csv", file.toString(), "--book", "zz"))
                .contains("There is no book zz", "eu, gb, hk");
        assertThat(call("overlay", "list")).doesNotContain("zz.one");
    }

    private String overlay(String table) throws IOException {
        Path file = folder.resolve("overlays.csv");
        Files.writeString(file, table);
        return call("overlay", "import", "csv", file.toString(), "--book", "sg");
    }

    private void write(String table, String... more) throws IOException {
        Path file = folder.resolve("tariff.csv");
        Files.writeString(file, table);
        String[] asked = {
            "import",
            "csv",
            file.toString(),
            "--book",
            "sg",
            "--currency",
            "SGD",
            "--source",
            "a test, https://example.com/"
        };
        List<String> words = new java.util.ArrayList<>(List.of(asked));
        words.addAll(more.length == 0 ? List.of("--as-of", "2026-07-01") : List.of(more));
        assertThat(call(words.toArray(String[]::new))).contains("The book sg is the edition of");
    }

    private String call(String... words) {
        Command tariff =
                commands.stream().filter(c -> c.name().equals("tariff")).findFirst().orElseThrow();
        StringWriter out = new StringWriter();
        try (PrintWriter printer = new PrintWriter(out)) {
            tariff.run(new CommandCall(List.of(words), folder, printer));
        }
        return out.toString();
    }

    private Money duty(String hs) {
        return quote(hs).duty();
    }

    private LandedCostQuote quote(String hs) {
        Currency currency = Currency.of("SGD");
        return landedCost.quote(
                new LandedCostRequest(
                        Destination.of("SG"),
                        CountryCode.of("CN"),
                        DAY,
                        Incoterm.DDP,
                        currency,
                        Money.zero(currency),
                        Money.zero(currency),
                        Money.zero(currency),
                        null,
                        Channel.COURIER,
                        true,
                        List.of(
                                GoodsLine.of(
                                        HsCode.of(hs),
                                        CountryCode.of("CN"),
                                        "anchor",
                                        1,
                                        Money.of(100_000, "SGD"),
                                        null)),
                        List.of()));
    }
}
