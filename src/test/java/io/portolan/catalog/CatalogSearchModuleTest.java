package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import io.portolan.testing.ShopTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class CatalogSearchModuleTest {

    @Autowired Catalog catalog;
    @Autowired CatalogSearch search;

    @Test
    void findsAnEditInEveryLanguageAsSoonAsItIsSaved() {
        catalog.save(List.of(draft("Zitherbox")));
        for (String tag : List.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar")) {
            search.find("zitherbox", Language.of(tag), 5);
        }
        catalog.save(List.of(draft("Quillhouse")));
        // A second is the promise; a machine that runs much else at once gets ten.
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        for (String tag : List.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar")) {
            List<String> found = List.of();
            while (found.isEmpty() && System.nanoTime() < until) {
                found = search.find("quillhouse", Language.of(tag), 5);
            }
            assertThat(found).describedAs(tag).containsExactly("search-edit");
            assertThat(search.find("zitherbox", Language.of(tag), 5)).doesNotContain("search-edit");
        }
    }

    private static ProductDraft draft(String title) {
        return SampleGoods.draft("search-edit", true, Map.of("en", Map.of("title", title)));
    }
}
