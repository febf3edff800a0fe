package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.testing.ShopTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class CatalogSearchModuleTest {

    private static final List<Language> LANGUAGES =
            Stream.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar")
                    .map(Language::of)
                    .toList();

    @Autowired Catalog catalog;
    @Autowired CatalogDefinitions definitions;
    @Autowired CatalogSearch search;

    /// From the commit on, in all languages; the middle of five edits, so that one breath of the
    /// machine does not decide.
    @Test
    void findsAnEditWithinASecondInEveryLanguage() {
        catalog.save(List.of(draft("Zitherbox")));
        for (Language language : LANGUAGES) search.find("zitherbox", language, 5);
        List<Duration> took = new ArrayList<>();
        for (String word :
                List.of("Quillhouse", "Fernloom", "Ottercask", "Plumbrake", "Wickmoor")) {
            catalog.save(List.of(draft(word)));
            took.add(untilAllKnow());
            for (Language language : LANGUAGES) {
                assertThat(search.find(word, language, 5))
                        .as("%s in %s", word, language)
                        .containsExactly("search-edit");
                assertThat(search.find("zitherbox", language, 5)).doesNotContain("search-edit");
            }
        }
        took.sort(Comparator.naturalOrder());
        assertThat(took.get(took.size() / 2)).as("%s", took).isLessThan(Duration.ofSeconds(1));
    }

    private Duration untilAllKnow() {
        long saved = System.nanoTime();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> LANGUAGES.stream().allMatch(search::upToDate));
        return Duration.ofNanos(System.nanoTime() - saved);
    }

    @Test
    void findsByAFactOfTheDataSheetAndFollowsItsNewName() {
        catalog.save(
                List.of(
                        draft("Sheetmug")
                                .but()
                                .handle("search-fact")
                                .variants(List.of(Variant.plain(Sku.of("SEARCH-FACT"), Map.of())))
                                .sheet(
                                        ProductSheet.EMPTY
                                                .but()
                                                .type("search-kind")
                                                .attributes(
                                                        Map.of(
                                                                "glaze",
                                                                new AttributeValue.Choices(
                                                                        List.of("salt"))))
                                                .make())
                                .make()));
        define("Saltwhistle");
        assertThat(search.find("saltwhistle", Language.of("en"), 5)).containsExactly("search-fact");
        define("Ashwhistle");
        assertThat(search.find("ashwhistle", Language.of("en"), 5)).containsExactly("search-fact");
        assertThat(search.find("saltwhistle", Language.of("en"), 5)).doesNotContain("search-fact");
    }

    private void define(String glaze) {
        Map<Language, String> label = Map.of(Language.of("en"), glaze);
        definitions.save(
                new ProductType(
                        "search-kind",
                        Map.of(),
                        List.of(
                                new Attribute(
                                        "glaze",
                                        Attribute.Kind.CHOICE,
                                        Map.of(),
                                        null,
                                        List.of(new Attribute.Choice("salt", label)),
                                        true,
                                        false))));
        untilAllKnow();
    }

    private static ProductDraft draft(String title) {
        return SampleGoods.draft("search-edit", true, Map.of("en", Map.of("title", title)));
    }
}
