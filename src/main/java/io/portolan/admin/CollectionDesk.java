package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.CatalogSearch;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Translations;
import io.portolan.checkout.OfferCollections;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Draws the pages of collections.
@Component
class CollectionDesk {

    private static final int SHOWN = 24;
    private static final int FOUND = 20;
    private static final int SPARE_RULES = 2;

    private final Catalog catalog;
    private final CatalogSearch search;
    private final OfferCollections collections;
    private final CollectionLists lists;
    private final Translations translations;
    private final TranslationAddresses addresses;
    private final Clock clock;

    CollectionDesk(
            Catalog catalog,
            CatalogSearch search,
            OfferCollections collections,
            CollectionLists lists,
            Translations translations,
            TranslationAddresses addresses,
            Clock clock) {
        this.catalog = catalog;
        this.search = search;
        this.collections = collections;
        this.lists = lists;
        this.translations = translations;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// What somebody has before them.
    ///
    /// @param saved as it is stored; null for a new one
    /// @param collection what is changed
    record Edited(
            Shell shell,
            @Nullable ProductCollection saved,
            ProductCollection collection,
            Language language) {}

    /// What was typed already, what is wrong with it, what it would make of the collection.
    record Wish(
            Map<String, String> typed,
            Map<String, String> problems,
            @Nullable ProductCollection wanted,
            @Nullable String notice) {
        static final Wish NONE = new Wish(Map.of(), Map.of(), null, null);
    }

    /// Tells one state of a definition from another; empty for one that is not there.
    static String mark(@Nullable Object definition) {
        if (definition == null) return "";
        CRC32C sum = new CRC32C();
        String document = CatalogJson.mapper().writeValueAsString(definition);
        sum.update(document.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    CollectionsPage list(Shell shell, @Nullable String notice) {
        return new CollectionsPage(
                shell, collections.all().stream().map(one -> row(shell, one)).toList(), notice);
    }

    private CollectionsPage.Row row(Shell shell, ProductCollection one) {
        boolean ruled = !one.rules().isEmpty();
        String kind = ruled ? one.picked().isEmpty() ? "rule" : "both" : "hand";
        long spoken = languages().stream().filter(one.names()::containsKey).count();
        return new CollectionsPage.Row(
                one.code(),
                one.name(shell.language()),
                shell.t("collections.kind." + kind),
                shell.display().number(collections.products(one).size()),
                spoken + " / " + languages().size(),
                when(shell, one),
                status(shell, one));
    }

    private static String when(Shell shell, ProductCollection one) {
        Instant from = one.from();
        Instant until = one.until();
        if (from == null && until == null) return "";
        return (from == null ? "" : shell.moment(from))
                + " – "
                + (until == null ? "" : shell.moment(until));
    }

    private Status status(Shell shell, ProductCollection one) {
        Instant now = clock.instant();
        Instant from = one.from();
        if (!one.published()) return Status.off(shell.t("collections.state.draft"));
        if (one.open(now)) return Status.ok(shell.t("collections.state.live"));
        return from != null && from.isAfter(now)
                ? Status.wait(shell.t("collections.state.scheduled"))
                : Status.off(shell.t("collections.state.ended"));
    }

    Edited edited(Shell shell, @Nullable ProductCollection saved, String lang) {
        Language language =
                languages().stream()
                        .filter(known -> known.tag().equals(lang))
                        .findFirst()
                        .orElse(translations.source());
        ProductCollection collection =
                saved == null
                        ? CollectionForm.empty(catalog.snapshot().collections().size() + 1)
                        : saved;
        return new Edited(shell, saved, collection, language);
    }

    private List<Language> languages() {
        List<Language> all = new ArrayList<>();
        all.add(translations.source());
        all.addAll(translations.languages());
        return all;
    }

    CollectionPage page(Edited edited, Wish wish) {
        Shell shell = edited.shell();
        ProductCollection wanted = wish.wanted() == null ? edited.collection() : wish.wanted();
        Map<String, String> values =
                new HashMap<>(
                        CollectionForm.of(edited.collection(), edited.language(), shell.zone()));
        if (!wish.typed().isEmpty()) {
            // Boxes that are not ticked are not sent.
            values.put("published", "");
            values.putAll(wish.typed());
        }
        Map<String, String> problems = new LinkedHashMap<>();
        wish.problems().forEach((field, key) -> problems.put(field, shell.t(key)));
        return new CollectionPage(
                shell,
                head(edited),
                mark(edited.saved()),
                values,
                problems,
                source(edited),
                tabs(edited),
                rules(wanted, values),
                lists.of(shell, wanted, values.getOrDefault("picture", "")),
                goods(shell, wanted.picked(), wanted),
                goods(shell, wanted.left(), wanted),
                found(shell, wanted, values.getOrDefault("find", "")),
                members(shell, wanted),
                wish.notice());
    }

    private CollectionPage.Head head(Edited edited) {
        Shell shell = edited.shell();
        ProductCollection saved = edited.saved();
        Language language = edited.language();
        String code = saved == null ? "" : saved.code();
        return new CollectionPage.Head(
                code,
                saved == null ? shell.t("collections.new") : saved.name(shell.language()),
                status(shell, edited.collection()),
                language.tag(),
                Display.languageName(language),
                translations.source(),
                CollectionPages.HOME
                        + "/"
                        + (saved == null
                                ? "new"
                                : UriUtils.encodePathSegment(code, StandardCharsets.UTF_8)),
                saved == null || language.equals(translations.source())
                        ? ""
                        : TranslationPages.href(Item.collection(code), language),
                saved == null || !saved.open(clock.instant())
                        ? null
                        : addresses.shown(Item.collection(code), language));
    }

    private Map<String, String> source(Edited edited) {
        return edited.language().equals(translations.source())
                ? Map.of()
                : CollectionForm.texts(edited.collection(), translations.source());
    }

    private List<ProductEditPage.LanguageTab> tabs(Edited edited) {
        ProductCollection saved = edited.saved();
        if (saved == null) return List.of();
        Map<String, String> source = CollectionForm.texts(saved, translations.source());
        return languages().stream()
                .map(
                        language ->
                                new ProductEditPage.LanguageTab(
                                        language.tag(),
                                        Display.languageName(language),
                                        percent(source, CollectionForm.texts(saved, language)),
                                        language.equals(edited.language()),
                                        language.equals(translations.source()),
                                        CollectionPages.href(saved.code(), language)))
                .toList();
    }

    private static int percent(Map<String, String> source, Map<String, String> texts) {
        long all = source.values().stream().filter(text -> !text.isBlank()).count();
        long said =
                source.entrySet().stream()
                        .filter(text -> !text.getValue().isBlank())
                        .filter(text -> !texts.getOrDefault(text.getKey(), "").isBlank())
                        .count();
        return all == 0 ? 100 : (int) (said * 100 / all);
    }

    /// As many lines as are filled, and some to fill.
    private static List<Integer> rules(ProductCollection wanted, Map<String, String> values) {
        int filled = wanted.rules().size();
        while (!values.getOrDefault("rule." + filled + ".field", "").isEmpty()) filled++;
        return IntStream.range(0, filled + SPARE_RULES).boxed().toList();
    }

    private CollectionPage.Members members(Shell shell, ProductCollection wanted) {
        List<Product> members = collections.products(wanted);
        return new CollectionPage.Members(
                shell.t("collections.count", "count", members.size()),
                members.stream().limit(SHOWN).map(p -> goods(shell, p, wanted)).toList(),
                members.size() > SHOWN);
    }

    private List<CollectionPage.Goods> found(Shell shell, ProductCollection wanted, String words) {
        if (words.isBlank()) return List.of();
        List<String> found = search.find(words, shell.language(), FOUND);
        if (found.isEmpty()) found = search.find(words, translations.source(), FOUND);
        return goods(
                shell,
                found.stream().filter(handle -> !wanted.picked().contains(handle)).toList(),
                wanted);
    }

    private List<CollectionPage.Goods> goods(
            Shell shell, List<String> handles, ProductCollection wanted) {
        CatalogSnapshot snapshot = catalog.snapshot();
        List<CollectionPage.Goods> goods = new ArrayList<>();
        for (String handle : handles) {
            Product product = snapshot.product(handle);
            goods.add(
                    product == null
                            ? new CollectionPage.Goods(
                                    handle, handle, false, Status.act(shell.t("collections.gone")))
                            : goods(shell, product, wanted));
        }
        return goods;
    }

    private static CollectionPage.Goods goods(
            Shell shell, Product product, ProductCollection wanted) {
        return new CollectionPage.Goods(
                product.handle(),
                product.text(shell.language()).title(),
                !wanted.picked().contains(product.handle()),
                ProductWords.status(shell, product.publication()));
    }
}
