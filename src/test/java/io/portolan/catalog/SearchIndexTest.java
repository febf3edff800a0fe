package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar");
    private static final Map<String, SearchBench> INDEXES = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*:* AND (",
                "title:\"",
                "a~ b^9 [x TO y] {}",
                "\\",
                "🎒",
                "🎒🎒 bag",
                "\u202Ebackpack\u202C",
                "\u0000\uFFFF\uD800",
                "’'\"«»",
                "the of and",
                "٤٥",
                "ﷺ",
                "1/2 - + && || !"
            })
    void refusesNoText(String text) {
        for (String language : LANGUAGES) index(language).find(text, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "backpack ", "リュック", "🎒", "ا", "x-"})
    void takesTheBeginningOfTenThousandCharacters(String piece) {
        for (String language : LANGUAGES) {
            assertThat(index(language).find(piece.repeat(10_000), 10)).hasSizeLessThan(25);
        }
    }

    @Property(tries = 300)
    void refusesNoTextWhatsoever(@ForAll @StringLength(max = 60) String text) {
        for (String language : LANGUAGES) index(language).find(text, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "en, \u200Fbackpack\u200E, halt-backpack",
        "en, ＢＡＣＫＰＡＣＫ, halt-backpack",
        "de, RUCKSÄCKE, halt-backpack",
        "de, Schreibtischlampen, anchor-lamp",
        "ar, المصباح, anchor-lamp",
    })
    void looksThroughForms(String language, String text, String first) {
        assertThat(index(language).find(text, 3)).first().isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzzz", "qwrtpsd", "0x1f4a9"})
    void findsNothingWhereThereIsNothing(String text) {
        assertThat(index("en").find(text, 10)).isEmpty();
    }

    /// Words of another language are left for the search in that language.
    @ParameterizedTest
    @CsvSource({"zh-CN, candle", "zh-CN, notebook", "ja, lanterne", "ja, umbrella", "ja, scarf"})
    void takesNoWordOfAnotherLanguageForASound(String language, String text) {
        assertThat(index(language).search(text, 10).how()).isNotEqualTo(Found.How.ALL);
    }

    @ParameterizedTest
    @CsvSource({"en", "de", "ja", "ar"})
    void findsAProductByItsSku(String language) {
        CatalogSnapshot snapshot = DemoCatalog.snapshot();
        Product product = snapshot.products().getLast();
        String sku = product.variants().getFirst().sku().value();

        assertThat(index(language).find(sku.toLowerCase(java.util.Locale.ROOT), 10))
                .containsExactly(product.handle());
    }

    private static SearchBench index(String tag) {
        return INDEXES.computeIfAbsent(
                tag, t -> new SearchBench(DemoCatalog.snapshot(), Language.of(t)));
    }
}
