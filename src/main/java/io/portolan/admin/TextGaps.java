package io.portolan.admin;

import io.portolan.catalog.Compliance;
import io.portolan.catalog.Option;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductText;
import io.portolan.kernel.Language;
import org.jspecify.annotations.Nullable;

/// How much of what a product says in its first language it says in another.
final class TextGaps {

    private static final Language ENGLISH = Language.of("en");

    private TextGaps() {}

    /// The language a product is translated from: English where it has that, else its first.
    static Language source(Product product) {
        return product.texts().containsKey(ENGLISH)
                ? ENGLISH
                : product.texts().keySet().iterator().next();
    }

    /// 0 to 100.
    static int percent(Product product, Language language) {
        int all = count(product, source(product));
        int there = Math.min(all, count(product, language));
        return all == 0 ? 100 : there * 100 / all;
    }

    private static int count(Product product, Language language) {
        int count = 0;
        ProductText text = product.texts().get(language);
        if (text != null) {
            count += filled(text.title()) + filled(text.summary()) + filled(text.description());
            count += filled(text.material()) + filled(text.care()) + filled(text.madeIn());
            count += text.specs().isEmpty() ? 0 : 1;
        }
        for (Option option : product.options()) {
            count += filled(option.names().get(language));
            for (Option.Value value : option.values()) {
                count += filled(value.labels().get(language));
            }
        }
        for (Picture picture : product.pictures()) count += filled(picture.alts().get(language));
        Compliance told = product.compliance();
        return count + (told == null || !told.warnings().containsKey(language) ? 0 : 1);
    }

    private static int filled(@Nullable String text) {
        return text == null || text.isBlank() ? 0 : 1;
    }
}
