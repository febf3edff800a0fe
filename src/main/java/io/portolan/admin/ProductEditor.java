package io.portolan.admin;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.OriginProof;
import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.catalog.translation.Item;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Language;
import io.portolan.landedcost.GoodsClasses;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Display;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Puts the page of one product together.
@Component
class ProductEditor {

    private static final List<String> SAID =
            List.of(
                    "title",
                    "summary",
                    "description",
                    "material",
                    "care",
                    "madeIn",
                    "specs",
                    "seoTitle",
                    "seoDescription",
                    "warnings");

    private final Catalog catalog;
    private final Markets markets;
    private final Prices prices;
    private final Stock stock;
    private final Readiness readiness;
    private final MediaDesk media;
    private final TranslationAddresses addresses;

    ProductEditor(
            Catalog catalog,
            Markets markets,
            Prices prices,
            Stock stock,
            Readiness readiness,
            MediaDesk media,
            TranslationAddresses addresses) {
        this.addresses = addresses;
        this.media = media;
        this.catalog = catalog;
        this.markets = markets;
        this.prices = prices;
        this.stock = stock;
        this.readiness = readiness;
    }

    /// What the page is asked to show beside the product itself.
    ///
    /// @param typed fields that somebody filled in already and that must not be lost
    /// @param problems keys of what is wrong with them
    /// @param others what somebody else changed meanwhile
    record Wish(
            Map<String, String> typed,
            Map<String, String> problems,
            List<HistoryPage.Change> others,
            @Nullable String notice) {

        static Wish none(@Nullable String notice) {
            return new Wish(Map.of(), Map.of(), List.of(), notice);
        }
    }

    Editing editing(Shell shell, Product product, String language, String market, int from) {
        Language tag =
                languages(product).stream()
                        .filter(known -> known.tag().equals(language))
                        .findFirst()
                        .orElse(TextGaps.source(product));
        return new Editing(
                product,
                catalog.snapshot(),
                tag,
                markets.byCode(market),
                markets.all(),
                shell.zone(),
                from);
    }

    ProductEditPage page(Shell shell, Editing editing, Wish wish) {
        Product product = editing.product();
        Map<String, String> values = new HashMap<>(ProductForm.of(editing, prices));
        TranslationPage.Address address = address(shell, editing);
        values.put(ProductSaver.ADDRESS, address == null ? "" : address.slug());
        values.put(ProductSaver.STOOD, address == null ? "" : address.now());
        values.putAll(wish.typed());
        values.putAll(unticked(editing, wish.typed()));
        Map<String, String> problems = new LinkedHashMap<>();
        wish.problems().forEach((field, key) -> problems.put(field, shell.t(key)));
        return new ProductEditPage(
                shell,
                head(shell, editing),
                product.version().number(),
                values,
                problems,
                source(editing),
                address == null ? null : address.before(),
                languageTabs(editing),
                marketTabs(shell, editing),
                attributes(shell, editing),
                grid(shell, editing),
                media.block(
                        shell,
                        product,
                        href(editing, editing.language().tag(), market(editing), 0)),
                readiness.all(shell, product),
                lists(shell, editing),
                wish.others(),
                wish.notice(),
                shell.may("products.write"));
    }

    private TranslationPage.@Nullable Address address(Shell shell, Editing editing) {
        Item item = Item.product(editing.product().handle());
        return addresses.of(shell, item, editing.language(), "", "");
    }

    /// The markets whose box came back without its tick: an unticked box is not sent.
    private static Map<String, String> unticked(Editing editing, Map<String, String> typed) {
        Map<String, String> unticked = new HashMap<>();
        if (!typed.containsKey(SheetFields.HAS_OFFERED)) return unticked;
        for (Market market : editing.markets()) {
            String field = SheetFields.OFFERED + market.code();
            unticked.put(field, typed.containsKey(field) ? "" : "off");
        }
        return unticked;
    }

    static String href(Editing editing, String language, String market, int from) {
        UriComponentsBuilder uri =
                UriComponentsBuilder.fromPath("/admin/products/{handle}")
                        .queryParam("lang", language);
        if (!market.isEmpty()) uri.queryParam("market", market);
        if (from > 0) uri.queryParam("from", from);
        return uri.encode().buildAndExpand(editing.product().handle()).toUriString();
    }

    private ProductEditPage.Head head(Shell shell, Editing editing) {
        Product product = editing.product();
        Market market = editing.market();
        PriceDraft base = prices.listed(product.variants().getFirst().sku(), editing.list());
        String otherwise = base == null ? "USD" : base.amount().currency().code();
        Market first = market == null ? markets.all().getFirst() : market;
        String tongue = first.language().tag().toLowerCase(Locale.ROOT);
        String shop = "/" + tongue + "-" + first.code() + "/p/" + product.handle();
        return new ProductEditPage.Head(
                product.handle(),
                product.text(shell.language()).title(),
                ProductWords.status(shell, product.publication()),
                editing.language().tag(),
                Display.languageName(editing.language()),
                TextGaps.source(product),
                market == null ? "" : market.code(),
                market == null ? otherwise : market.currency().code(),
                whose(shell, editing),
                product.sheet().certificates().size(),
                product.sheet().proofs().size(),
                product.published() ? shop : null);
    }

    private static @Nullable String whose(Shell shell, Editing editing) {
        Market lender = editing.lender();
        return lender == null ? null : shell.display().country(lender.country());
    }

    private Map<String, String> source(Editing editing) {
        Language source = TextGaps.source(editing.product());
        if (source.equals(editing.language())) return Map.of();
        Editing before =
                new Editing(
                        editing.product(),
                        editing.catalog(),
                        source,
                        editing.market(),
                        editing.markets(),
                        editing.zone(),
                        editing.from());
        Map<String, String> said = new HashMap<>(ProductForm.of(before, prices));
        said.keySet().retainAll(SAID);
        return said;
    }

    private static String market(Editing editing) {
        Market market = editing.market();
        return market == null ? "" : market.code();
    }

    private Set<Language> languages(Product product) {
        Set<Language> languages = new LinkedHashSet<>();
        languages.add(TextGaps.source(product));
        for (Market market : markets.all()) languages.addAll(market.languages());
        languages.addAll(product.texts().keySet());
        return languages;
    }

    private List<ProductEditPage.LanguageTab> languageTabs(Editing editing) {
        Language source = TextGaps.source(editing.product());
        return languages(editing.product()).stream()
                .map(
                        language ->
                                new ProductEditPage.LanguageTab(
                                        language.tag(),
                                        Display.languageName(language),
                                        readiness.said(editing.product(), language),
                                        language.equals(editing.language()),
                                        language.equals(source),
                                        href(
                                                editing,
                                                language.tag(),
                                                market(editing),
                                                editing.from())))
                .toList();
    }

    private List<ProductEditPage.MarketTab> marketTabs(Shell shell, Editing editing) {
        List<ProductEditPage.MarketTab> tabs = new ArrayList<>();
        String tag = editing.language().tag();
        Market chosen = editing.market();
        tabs.add(
                new ProductEditPage.MarketTab(
                        "",
                        shell.t("edit.markets.all"),
                        "",
                        chosen == null,
                        href(editing, tag, "", editing.from())));
        for (Market market : editing.markets()) {
            boolean offered = editing.product().sheet().offeredIn(market.code());
            tabs.add(
                    new ProductEditPage.MarketTab(
                            market.code(),
                            shell.display().country(market.country()),
                            offered
                                    ? readiness.answer(shell, editing.product(), market).kind()
                                    : "off",
                            market.equals(chosen),
                            href(editing, tag, market.code(), editing.from())));
        }
        return tabs;
    }

    private static List<ProductEditPage.Attribute> attributes(Shell shell, Editing editing) {
        var type = editing.type();
        if (type == null) return List.of();
        List<ProductEditPage.Attribute> fields = new ArrayList<>();
        for (Attribute attribute : type.attributes()) {
            fields.add(
                    new ProductEditPage.Attribute(
                            "attr." + attribute.code(),
                            named(shell, editing, attribute),
                            attribute.kind().name().toLowerCase(Locale.ROOT),
                            Objects.requireNonNullElse(attribute.unit(), ""),
                            attribute.required(),
                            attribute.choices().stream()
                                    .map(
                                            c ->
                                                    new OrderView.Choice(
                                                            c.code(), c.label(shell.language())))
                                    .toList()));
        }
        return fields;
    }

    /// Its name, and that the product needs it while it has none.
    private static String named(Shell shell, Editing editing, Attribute attribute) {
        String name = attribute.name(shell.language());
        AttributeValue value = editing.product().sheet().attributes().get(attribute.code());
        boolean missing = attribute.required() && attribute.known(value) == null;
        return missing ? name + " · " + shell.t("types.is.required") : name;
    }

    private ProductEditPage.Grid grid(Shell shell, Editing editing) {
        List<Variant> shown = editing.variants();
        Product product = editing.product();
        int all = product.variants().size();
        int first = Math.clamp(editing.from(), 0, all - 1) / Editing.ROWS * Editing.ROWS;
        String tag = editing.language().tag();
        String market = market(editing);
        int next = first + Editing.ROWS;
        return new ProductEditPage.Grid(
                shown.stream().map(v -> row(shell, product, v)).toList(),
                first + 1,
                first + shown.size(),
                all,
                first == 0 ? null : href(editing, tag, market, first - Editing.ROWS),
                next >= all ? null : href(editing, tag, market, next));
    }

    private ProductEditPage.Row row(Shell shell, Product product, Variant variant) {
        Integer pieces = stock.available(variant.sku());
        return new ProductEditPage.Row(
                variant.sku().value(),
                product.label(variant, shell.language()),
                pieces == null ? shell.t("products.untracked") : shell.display().number(pieces),
                variant.putAway());
    }

    private ProductEditPage.Lists lists(Shell shell, Editing editing) {
        Language language = shell.language();
        return new ProductEditPage.Lists(
                editing.catalog().categories().stream()
                        .map(c -> new OrderView.Choice(c.code(), c.name(language)))
                        .toList(),
                editing.catalog().types().stream()
                        .map(t -> new OrderView.Choice(t.code(), t.name(language)))
                        .toList(),
                editing.catalog().sizeGuides().stream()
                        .map(g -> new OrderView.Choice(g.code(), g.name(language)))
                        .toList(),
                GoodsClasses.known().codes().stream()
                        .map(code -> new OrderView.Choice(code, shell.t("goods-class." + code)))
                        .toList(),
                agreements(editing),
                papers(shell, editing));
    }

    // What a product names stays to be chosen, whatever tariffs are loaded.
    private List<OrderView.Choice> agreements(Editing editing) {
        Set<String> names = new TreeSet<>(readiness.agreements().keySet());
        for (OriginProof proof : editing.product().sheet().proofs()) names.add(proof.agreement());
        return names.stream().map(name -> new OrderView.Choice(name, name)).toList();
    }

    private List<OrderView.Choice> papers(Shell shell, Editing editing) {
        Set<String> papers = new TreeSet<>();
        readiness.agreements().values().forEach(papers::addAll);
        for (OriginProof proof : editing.product().sheet().proofs()) papers.add(proof.proof());
        return papers.stream().map(paper -> paper(shell, paper)).toList();
    }

    private static OrderView.Choice paper(Shell shell, String paper) {
        String key = "proof." + paper;
        boolean said = Shell.words(shell.language()).has(key);
        return new OrderView.Choice(paper, said ? shell.t(key) : paper);
    }
}
