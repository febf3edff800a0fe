package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Category;
import io.portolan.catalog.LocalWay;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Slugs;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Pages of the shop that a search may lead to instead of goods.
@Component
class SearchLeads {

    private static final List<String> ALWAYS_THERE =
            List.of(
                    "/help/returns",
                    "/help/delivery",
                    "/help/payment",
                    "/help/duties",
                    "/help/contact",
                    "/help/faq",
                    "/track",
                    "/collections");

    // There too, and seldom what somebody searches for.
    private static final Set<String> UNSAID =
            Set.of(
                    "/help/imprint",
                    "/help/accessibility",
                    "/help/terms",
                    "/help/privacy",
                    "/help/withdrawal",
                    "/help/cookies");

    private final Catalog catalog;
    private final Slugs slugs;

    SearchLeads(Catalog catalog, Slugs slugs) {
        this.catalog = catalog;
        this.slugs = slugs;
    }

    /// What the merchant typed.
    ///
    /// @param way the page, null for none
    /// @param problem the word for what is wrong with it, null when it is well
    record Lead(String typed, @Nullable String way, @Nullable String problem) {}

    Lead read(String typed, Language language) {
        if (typed.isBlank()) return new Lead("", null, null);
        String way = LocalWay.of(typed);
        if (way == null) return new Lead(typed, null, "local");
        if (LocalWay.isSearch(way)) return new Lead(typed, null, "search");
        return isThere(way, language) ? new Lead(typed, way, null) : new Lead(typed, null, "gone");
    }

    private boolean isThere(String way, Language language) {
        String path = LocalWay.path(way);
        CatalogSnapshot now = catalog.snapshot();
        if (path.startsWith("/c/")) {
            return now.category(code(Item.Kind.CATEGORY, path, 3, language)) != null;
        }
        if (path.startsWith("/p/")) {
            var product = now.product(code(Item.Kind.PRODUCT, path, 3, language));
            return product != null && product.published();
        }
        if (path.startsWith("/collections/")) {
            return now.collection(code(Item.Kind.COLLECTION, path, 13, language)) != null;
        }
        return path.equals("/") || ALWAYS_THERE.contains(path) || UNSAID.contains(path);
    }

    private String code(Item.Kind kind, String path, int from, Language language) {
        String asked = path.substring(from);
        String code = slugs.code(kind, language, asked);
        return code == null ? asked : code;
    }

    /// What is offered while somebody types.
    List<OrderView.Choice> choices(Language language) {
        CatalogSnapshot now = catalog.snapshot();
        List<OrderView.Choice> choices = new ArrayList<>();
        for (Category category : now.categories()) {
            choices.add(new OrderView.Choice("/c/" + category.code(), category.name(language)));
        }
        for (ProductCollection collection : now.collections()) {
            String way = "/collections/" + collection.code();
            choices.add(new OrderView.Choice(way, collection.name(language)));
        }
        for (String way : ALWAYS_THERE) choices.add(new OrderView.Choice(way, ""));
        return choices;
    }
}
