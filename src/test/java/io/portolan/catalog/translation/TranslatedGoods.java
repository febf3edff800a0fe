package io.portolan.catalog.translation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.ProductDraft;
import io.portolan.kernel.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Products that tests of the translation desk make, translate and look at.
final class TranslatedGoods {

    static final Language FRENCH = Language.of("fr");
    static final UUID LI = new UUID(7, 7);

    private final Catalog catalog;
    private final Translations translations;
    private final Scribe scribe;

    TranslatedGoods(Catalog catalog, Translations translations, Scribe scribe) {
        this.catalog = catalog;
        this.translations = translations;
        this.scribe = scribe;
    }

    Translations.Row row(Item item) {
        return translations
                .rows(FRENCH, new Translations.Wanted(item.kind(), null, item.code()))
                .getFirst();
    }

    /// What the list says is what one counts on the page of the item.
    void theFiguresAgree(Item item) {
        List<Line> lines = requireNonNull(translations.lines(item, FRENCH));
        for (State state : State.values()) {
            long counted = lines.stream().filter(line -> line.state() == state).count();
            assertThat((long) row(item).figures().of(state)).as("%s", state).isEqualTo(counted);
        }
    }

    Item product(String handle, Map<String, Object> english) {
        catalog.save(List.of(draft(handle, english, null)));
        return Item.product(handle);
    }

    static ProductDraft draft(
            String handle,
            Map<String, Object> english,
            @org.jspecify.annotations.Nullable String german) {
        Map<String, Object> texts = new HashMap<>();
        texts.put("en", english);
        if (german != null) texts.put("de", Map.of("title", german));
        String sku = "S-" + handle.toUpperCase(Locale.ROOT);
        Map<String, Object> maker = Map.of("name", "M", "address", "A", "mail", "m@example.com");
        Map<String, Object> draft = new HashMap<>();
        draft.put("handle", handle);
        draft.put("vendor", "Maker");
        draft.put("published", false);
        draft.put("rank", 900);
        draft.put("texts", texts);
        draft.put(
                "options",
                List.of(
                        Map.of(
                                "code",
                                "colour",
                                "names",
                                Map.of("en", "Hue"),
                                "values",
                                List.of(Map.of("code", "ink", "labels", Map.of("en", "Inkish"))))));
        draft.put(
                "variants",
                List.of(Map.of("sku", sku, "tracked", false, "options", Map.of("colour", "ink"))));
        draft.put(
                "pictures",
                List.of(
                        Map.of(
                                "path",
                                "a/b.c.svg",
                                "alts",
                                Map.of("en", handle + " seen"),
                                "width",
                                10,
                                "height",
                                10)));
        draft.put(
                "compliance",
                Map.of("manufacturer", maker, "warnings", Map.of("en", List.of("Mind.", "It."))));
        return CatalogJson.mapper().convertValue(draft, ProductDraft.class);
    }

    /// Gives the product another English title and leaves everything else as it is.
    void source(Item item, String title) {
        var kept = requireNonNull(catalog.kept(List.of(item.code())).get(item.code()));
        var document = Documents.read(kept.document());
        Documents.write(document, Language.of("en"), Map.of("title", title));
        catalog.save(List.of(CatalogJson.mapper().treeToValue(document, ProductDraft.class)));
    }

    static Edit edit(String text) {
        return new Edit(text, null, false);
    }

    void write(Item item, Map<String, String> texts) {
        Map<String, Edit> edits = new HashMap<>();
        texts.forEach((key, text) -> edits.put(key, edit(text)));
        assertThat(scribe.write(item, FRENCH, edits, LI).problems()).isEmpty();
    }

    State state(Item item, String key) {
        return state(item, FRENCH, key);
    }

    State state(Item item, Language language, String key) {
        return requireNonNull(line(item, language, key).state());
    }

    Line line(Item item, Language language, String key) {
        return requireNonNull(translations.lines(item, language)).stream()
                .filter(line -> line.phrase().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
