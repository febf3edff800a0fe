package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.landedcost.TariffFile.Season;
import io.portolan.landedcost.tariff.DutyRate;
import io.portolan.landedcost.tariff.TariffEdition;
import io.portolan.landedcost.tariff.TariffLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeasonsTest {

    @Test
    void aLineHoldsInThePeriodsThatItsWordsName() {
        assertThat(
                        Seasons.of(
                                        "If entered during the period from March 1 to July 14,"
                                                + " inclusive, or the period from September 1 to"
                                                + " November 14, inclusive, in any year")
                                .parts())
                .containsExactly(new Season("03-01", "07-14"), new Season("09-01", "11-14"));
    }

    @Test
    void aPeriodMayPassOverTheNewYearHoweverItIsWritten() {
        Map<String, Season> written =
                Map.of(
                        "from November 15, in any year, to the last day of the following February",
                        new Season("11-15", "02-29"),
                        "from November 1 in any year to the following May 31, inclusive",
                        new Season("11-01", "05-31"),
                        "from September 1 in any year to June 30 of the following year",
                        new Season("09-01", "06-30"));
        written.forEach(
                (words, season) ->
                        assertThat(Seasons.of("If entered during the period " + words).parts())
                                .as(words)
                                .containsExactly(season));
    }

    @Test
    void aLineWithoutAPeriodHoldsAllYearAndAPeriodNotUnderstoodIsADoubt() {
        assertThat(Seasons.of("Cherry tomatoes").wholeYear()).isTrue();
        assertThat(Seasons.of("Cherry tomatoes").doubt()).isNull();
        assertThat(Seasons.of("If entered during the period of the harvest").doubt()).isNotNull();
    }

    @Test
    void tomatoesBearTheDutyOfTheDayTheyComeInAndSoDoTheKindsBelowThem() {
        TariffRows tomatoes =
                rows(
                        line(
                                "07020020",
                                "If entered during the period from March 1 to July 14, inclusive,"
                                        + " or the period from September 1 to November 14, inclusive,"
                                        + " in any year",
                                "0.039"),
                        line("0702002010", "Greenhouse", "0.039"),
                        line(
                                "07020040",
                                "If entered during the period from July 15 to August 31,"
                                        + " inclusive, in any year",
                                "0.028"),
                        line("0702004010", "Greenhouse", "0.028"),
                        line("07031000", "Onions", "0.01"));

        assertThat(perKg(tomatoes, "070200", "2026-04-01")).containsOnly("0.039");
        assertThat(perKg(tomatoes, "070200", "2026-08-01")).containsOnly("0.028");
        assertThat(perKg(tomatoes, "0702002010", "2026-11-14")).containsExactly("0.039");
        assertThat(perKg(tomatoes, "0702002010", "2026-08-01")).isEmpty();
        assertThat(perKg(tomatoes, "07031000", "2026-08-01")).containsExactly("0.01");
    }

    private static List<String> perKg(TariffRows rows, String code, String day) {
        return rows.candidates(code, LocalDate.parse(day)).stream()
                .map(row -> String.valueOf(row.perKg()))
                .toList();
    }

    private static TariffLine line(String hs, String words, String perKg) {
        DutyRate duty = new DutyRate(null, new BigDecimal(perKg), null, null, null);
        return new TariffLine(hs, words, "kg", perKg + " USD/kg", null, duty);
    }

    private static TariffRows rows(TariffLine... lines) {
        TariffEdition edition =
                new TariffEdition(
                        new UUID(0, 1),
                        "us",
                        "us-hts",
                        "t.csv",
                        "",
                        "a test",
                        LocalDate.of(2026, 1, 1),
                        "USD",
                        TariffEdition.State.IN_USE,
                        lines.length,
                        lines.length,
                        0,
                        0,
                        Instant.EPOCH,
                        null);
        TariffFile starter =
                References.all("reference/tariff/*.json", TariffFile.class).stream()
                        .filter(file -> file.book().equals("us"))
                        .findFirst()
                        .orElseThrow();
        return new TariffRows("us", TariffShelf.file(edition, List.of(lines), starter).lines());
    }
}
