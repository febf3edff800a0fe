package io.portolan.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers with their units, as CLDR says each language writes them.
class MeasureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en    | 60    | h   | 60 hours
                    en    | 1     | h   | 1 hour
                    de    | 60    | h   | 60 Stunden
                    de    | 0.8   | l   | 0,8 l
                    fr    | 18    | l   | 18 l
                    ja    | 60    | h   | 60 時間
                    zh-CN | 35    | l   | 35升
                    en    | 5200  | mAh | 5,200 mAh
                    de    | 10000 | mAh | 10.000 mAh
                    pt-BR | 2700  | K   | 2.700 K
                    """)
    void areWrittenAsTheLanguageWritesThem(
            String language, BigDecimal number, String unit, String written) {
        String said = Display.in(Language.of(language), ZoneOffset.UTC).measure(number, unit);
        assertThat(said.replaceAll("[\\u00a0\\u202f]", " ")).isEqualTo(written);
    }
}
