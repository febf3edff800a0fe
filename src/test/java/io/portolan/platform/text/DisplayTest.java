package io.portolan.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Amounts, dates, numbers and weights as the Unicode CLDR says each language writes them. Blanks
/// that do not break and marks of direction are written here as plain blanks and as nothing.
class DisplayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en    | US | €1,234.50   | USD 1,234.50 | ¥12,345   | 1,234,567 | 1.25 kg
                    en    | DE | €1,234.50   | USD 1,234.50 | JP¥12,345 | 1,234,567 | 1.25 kg
                    de    | DE | 1.234,50 €  | 1.234,50 USD | 12.345 ¥  | 1.234.567 | 1,25 kg
                    fr    | DE | 1 234,50 €  | 1 234,50 $US | 12 345 JPY | 1 234 567 | 1,25 kg
                    es    | US | EUR 1,234.50 | USD 1,234.50 | ¥12,345  | 1,234,567 | 1.25 kg
                    pt-BR | US | € 1.234,50  | USD 1.234,50 | JP¥ 12.345 | 1.234.567 | 1,25 kg
                    ja    | JP | €1,234.50   | USD 1,234.50 | ￥12,345  | 1,234,567 | 1.25 kg
                    zh-CN | US | €1,234.50   | USD 1,234.50 | JP¥12,345 | 1,234,567 | 1.25 kg
                    ar    | AE | 1,234.50 €  | 1,234.50 USD | 12,345 JP¥ | 1,234,567 | 1.25 kg
                    """)
    void writesAmountsNumbersAndWeights(
            String language,
            String country,
            String euros,
            String dollars,
            String yen,
            String number,
            String weight) {
        Display display = display(language, country);
        assertThat(plain(display.money(Money.of(123_450, "EUR")))).isEqualTo(euros);
        assertThat(plain(display.money(Money.of(123_450, "USD")))).isEqualTo(dollars);
        assertThat(plain(display.money(Money.of(12_345, "JPY")))).isEqualTo(yen);
        assertThat(plain(display.number(1_234_567))).isEqualTo(number);
        assertThat(plain(display.weight(Weight.ofGrams(1250)))).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en    | US | Tue, December 1, 2026      | Dec 1 – 8      | 2:05 PM
                    en    | DE | Tue, 1 December 2026       | 1 – 8 Dec      | 14:05
                    de    | DE | Di., 1. Dezember 2026      | 1.–8. Dez.     | 14:05
                    fr    | DE | mar. 1 décembre 2026       | 1–8 déc.       | 14:05
                    es    | US | mar, 1 de diciembre de 2026 | 1–8 de dic    | 2:05 p.m.
                    pt-BR | US | ter., 1 de dezembro de 2026 | 1 – 8 de dez. | 2:05 PM
                    ja    | JP | 2026年12月1日(火)            | 12月1日～8日    | 14:05
                    zh-CN | US | 2026年12月1日周二            | 12月1日至8日    | 下午2:05
                    ar    | AE | الثلاثاء، 1 ديسمبر 2026     | 1–8 ديسمبر     | 2:05 م
                    """)
    void writesDaysAndTimes(
            String language, String country, String day, String range, String time) {
        Display display = display(language, country);
        assertThat(plain(display.date(DAY))).isEqualTo(day);
        assertThat(plain(display.shortRange(DAY, DAY.plusDays(7)))).isEqualTo(range);
        Instant afternoon = Instant.parse("2026-12-01T14:05:00Z");
        assertThat(plain(display.time(afternoon))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"en,1 of 12,345", "de,1 von 12.345"})
    void aNumberInAPlainHoleIsGroupedAsOneInAPlural(String language, String said) {
        Words words = Texts.in("storefront", Language.of(language));
        assertThat(words.of("shelf.seen", Map.of("shown", 1, "all", 12_345))).contains(said);
    }

    private static Display display(String language, String country) {
        return Display.in(Language.of(language), CountryCode.of(country), ZoneOffset.UTC);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f\\u2009]", " ").replaceAll("\\p{Cf}", "");
    }
}
