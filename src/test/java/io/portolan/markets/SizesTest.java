package io.portolan.markets;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

    private static final Sizes SIZES = new Sizes();

    @ParameterizedTest
    @CsvSource({
        "shoes-women, EU, 38, UK, 5",
        "shoes-women, EU, 38, US, 7",
        "shoes-women, JP, 24, EU, 38",
        "shoes-men, EU, 43, UK, 9",
        "shoes-men, US, 10, EU, 43",
        "clothes-women, EU, 38, UK, 12",
        "clothes-women, UK, 12, FR, 40",
        "clothes-women, JP, 11, INT, M",
        "clothes-men, EU, 50, US, 40",
        "shirts-men, US, 16, EU, 41"
    })
    void saysASizeAsAnotherCountryWritesIt(
            String kind, String from, String size, String to, String expected) {
        assertThat(SIZES.convert(kind, from, size, to)).hasValue(expected);
    }

    @Test
    void saysNothingAboutASizeItDoesNotKnow() {
        assertThat(SIZES.convert("shoes-women", "EU", "58", "UK")).isEmpty();
        assertThat(SIZES.convert("shoes-women", "EU", "38", "FR")).isEmpty();
        assertThat(SIZES.convert("hats", "EU", "58", "UK")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "clothes-women, GB, UK",
        "clothes-women, FR, FR",
        "clothes-women, DE, EU",
        "clothes-women, PL, EU",
        "shoes-women, FR, EU",
        "shoes-men, JP, JP",
        "shoes-men, US, US",
        "hats, US, EU"
    })
    void knowsHowACountryReadsSizes(String kind, String country, String system) {
        assertThat(SIZES.system(kind, CountryCode.of(country))).isEqualTo(system);
    }

    /// Otherwise two rows would answer one question.
    @Test
    void namesEachEuropeanSizeOnceAndGrowsWithTheBody() {
        for (SizeTable table : SIZES.all()) {
            HashSet<String> seen = new HashSet<>();
            int before = 0;
            for (Map<String, String> row : table.rows()) {
                assertThat(seen.add(row.getOrDefault("EU", ""))).as(row.toString()).isTrue();
                int body = body(table, row);
                assertThat(body).as(table.kind() + row).isGreaterThan(before);
                before = body;
            }
            assertThat(table.source()).as(table.kind()).hasSizeGreaterThan(40);
        }
    }

    /// A Paris point is two thirds of a centimetre of the last, which is 15 mm longer than the
    // foot.
    @Test
    void measuresShoesAsTheirSystemsAreDefined() {
        for (String kind : new String[] {"shoes-women", "shoes-men"}) {
            for (Map<String, String> row : SIZES.table(kind).orElseThrow().rows()) {
                BigDecimal last = number(row, "EU").multiply(new BigDecimal("6.6667"));
                BigDecimal foot = last.subtract(BigDecimal.valueOf(15));
                assertThat(number(row, "JP").movePointRight(1).subtract(foot).abs())
                        .as(row.toString())
                        .isLessThanOrEqualTo(new BigDecimal("2.6"));
            }
        }
    }

    /// Nobody may take the trade's custom for a standard.
    @Test
    void callsAnEstimateWhatNoStandardSays() {
        assertThat(SIZES.all())
                .filteredOn(table -> !table.estimate())
                .extracting(SizeTable::kind)
                .containsExactly("shirts-men");
    }

    private static int body(SizeTable table, Map<String, String> row) {
        return row.entrySet().stream()
                .filter(cell -> !table.systems().contains(cell.getKey()))
                .mapToInt(cell -> Integer.parseInt(cell.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(Map<String, String> row, String system) {
        return new BigDecimal(row.getOrDefault(system, ""));
    }
}
