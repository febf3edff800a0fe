package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Product;
import io.portolan.catalog.SizeGuide;
import io.portolan.catalog.translation.Item;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.SizeTable;
import io.portolan.markets.Sizes;
import io.portolan.platform.text.Display;
import io.portolan.platform.web.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the pages of size guides.
@Component
class GuideDesk {

    private static final int SHOWN = 24;
    private static final List<String> SYSTEMS = List.of("INT", "EU", "UK", "US", "JP", "FR", "IT");

    private final Catalog catalog;
    private final Markets markets;
    private final Sizes sizes;
    private final DefinitionDesk definitions;

    GuideDesk(Catalog catalog, Markets markets, Sizes sizes, DefinitionDesk definitions) {
        this.catalog = catalog;
        this.markets = markets;
        this.sizes = sizes;
        this.definitions = definitions;
    }

    /// What is on the page.
    ///
    /// @param saved as it is stored; null for a new one
    /// @param grid the table as it is changed
    /// @param wanted what would be saved; its preview is shown
    /// @param market for which it is previewed; empty for the first
    record Open(
            Shell shell,
            @Nullable SizeGuide saved,
            GuideGrid grid,
            SizeGuide wanted,
            String market) {}

    /// The guide with this code; refuses with 404 where there is none.
    SizeGuide guide(String code) {
        SizeGuide guide = catalog.snapshot().sizeGuide(code);
        if (guide == null) throw Refusal.notFound("Size guide " + code);
        return guide;
    }

    /// The table a new guide begins with.
    GuideGrid begin(String table) {
        return sizes.table(table).map(GuideGrid::of).orElseGet(GuideGrid::fresh);
    }

    /// What is to be known of the table one begins with; null when nothing is.
    @Nullable String caution(Shell shell, String table) {
        return sizes.table(table)
                .filter(SizeTable::estimate)
                .map(known -> shell.t("guides.begin.estimate"))
                .orElse(null);
    }

    /// How many products name the guide.
    long used(String code) {
        return new GoodsOf(catalog.snapshot()).guides().getOrDefault(code, 0L);
    }

    GuidesPage list(Shell shell, @Nullable String notice) {
        CatalogSnapshot snapshot = catalog.snapshot();
        Map<String, Long> goods = new GoodsOf(snapshot).guides();
        return new GuidesPage(
                shell,
                snapshot.sizeGuides().stream()
                        .map(guide -> row(shell, guide, goods.getOrDefault(guide.code(), 0L)))
                        .toList(),
                notice);
    }

    private GuidesPage.Row row(Shell shell, SizeGuide guide, long goods) {
        return new GuidesPage.Row(
                guide.code(),
                guide.name(shell.language()),
                GuidePages.href(guide.code()),
                shell.display().number(guide.rows().size()),
                guide.columns().stream()
                        .map(column -> column.name(shell.language()))
                        .collect(Collectors.joining(" · ")),
                shell.display().number(goods),
                definitions.spoken(texts(guide)));
    }

    private static List<Map<Language, String>> texts(SizeGuide guide) {
        List<Map<Language, String>> texts = new ArrayList<>();
        texts.add(guide.names());
        texts.add(guide.notes());
        guide.columns().forEach(column -> texts.add(column.names()));
        return texts;
    }

    GuidePage page(Open open, DefinitionDesk.Wish wish) {
        Shell shell = open.shell();
        SizeGuide saved = open.saved();
        Market market = market(open.market());
        return new GuidePage(
                form(open, market, wish),
                head(shell, saved),
                names(shell, open.grid()),
                open.grid().rows().size(),
                lists(shell, open.grid()),
                saved == null && wish.typed().isEmpty() ? begins(shell) : List.of(),
                preview(shell, open.wanted(), market),
                saved == null
                        ? List.of()
                        : definitions.languages(Item.guide(saved.code()), texts(saved)),
                goods(shell, saved),
                wish.notice());
    }

    private Fields form(Open open, Market market, DefinitionDesk.Wish wish) {
        Map<String, String> values = new HashMap<>();
        SizeGuide saved = open.saved();
        if (saved != null) {
            values.put("name", saved.names().getOrDefault(definitions.source(), ""));
            values.put("note", saved.notes().getOrDefault(definitions.source(), ""));
        }
        for (String field : List.of("name", "code", "note")) {
            if (wish.typed().containsKey(field)) values.put(field, wish.typed().get(field));
        }
        values.put("market", market.code());
        values.putAll(open.grid().fields());
        boolean may = open.shell().may("products.write");
        return Fields.of(open.shell(), values, Map.of(), wish.problems(), may);
    }

    private Market market(String code) {
        Market known = markets.byCode(code);
        return known == null ? markets.all().getFirst() : known;
    }

    private GuidePage.Head head(Shell shell, @Nullable SizeGuide saved) {
        Language source = definitions.source();
        return new GuidePage.Head(
                saved == null ? "" : saved.code(),
                saved == null ? shell.t("guides.new") : saved.name(shell.language()),
                CollectionDesk.mark(saved),
                saved == null ? GuidePages.NEW : GuidePages.href(saved.code()),
                source.tag(),
                Display.languageName(source));
    }

    private static List<String> names(Shell shell, GuideGrid grid) {
        List<String> names = new ArrayList<>();
        for (GuideGrid.Column column : grid.columns()) {
            String said = column.name().isEmpty() ? column.system() : column.name();
            int number = names.size() + 1;
            names.add(said.isEmpty() ? shell.t("guides.column", "number", number) : said);
        }
        return names;
    }

    private GuidePage.Lists lists(Shell shell, GuideGrid grid) {
        Set<String> known = new LinkedHashSet<>(SYSTEMS);
        grid.columns().stream()
                .filter(column -> !column.measure())
                .forEach(column -> known.add(column.system()));
        Stream<OrderView.Choice> measure =
                Stream.of(new OrderView.Choice("", shell.t("guides.measure")));
        return new GuidePage.Lists(
                Stream.concat(
                                measure,
                                known.stream()
                                        .map(
                                                system ->
                                                        new OrderView.Choice(
                                                                system,
                                                                shell.t(
                                                                        "guides.system",
                                                                        "system",
                                                                        system))))
                        .toList(),
                List.of(unit(shell, SizeGuide.Unit.CM), unit(shell, SizeGuide.Unit.INCH)),
                markets.all().stream()
                        .map(
                                each ->
                                        new OrderView.Choice(
                                                each.code(),
                                                shell.display().country(each.country())))
                        .toList());
    }

    private static OrderView.Choice unit(Shell shell, SizeGuide.Unit unit) {
        String key = unit == SizeGuide.Unit.CM ? "guides.unit.cm" : "guides.unit.inch";
        return new OrderView.Choice(unit.name(), shell.t(key));
    }

    private List<GuidePage.Begin> begins(Shell shell) {
        return sizes.all().stream()
                .map(SizeTable::kind)
                .map(
                        kind ->
                                new GuidePage.Begin(
                                        GuidePages.NEW + "?from=" + kind,
                                        shell.t("guides.table." + kind)))
                .toList();
    }

    /// As the shop shows it in this market: its columns first, in its first language.
    private GuidePage.Preview preview(Shell shell, SizeGuide guide, Market market) {
        Language language = market.language();
        List<Integer> order = guide.order(sizes.reads(market.country()));
        return new GuidePage.Preview(
                language.tag(),
                guide.name(language),
                order.stream().map(at -> named(shell, guide, at, language)).toList(),
                guide.rows().stream()
                        .map(row -> order.stream().map(at -> cell(shell, guide, row, at)).toList())
                        .toList(),
                guide.note(language));
    }

    // A measure that has no name yet cannot be saved; its place is shown all the same.
    private static String named(Shell shell, SizeGuide guide, int at, Language language) {
        String name = guide.columns().get(at).name(language);
        return name.isEmpty() ? shell.t("guides.column", "number", at + 1) : name;
    }

    private static GuidePage.Cell cell(Shell shell, SizeGuide guide, List<String> row, int at) {
        SizeGuide.Column column = guide.columns().get(at);
        String text = row.get(at);
        if (!column.measure() || text.isEmpty()) return new GuidePage.Cell(text, null);
        return new GuidePage.Cell(
                shell.t(
                        "guides.in.cm",
                        "measure",
                        SizeGuide.shown(text, column, SizeGuide.Unit.CM)),
                shell.t(
                        "guides.in.inch",
                        "measure",
                        SizeGuide.shown(text, column, SizeGuide.Unit.INCH)));
    }

    private GuidePage.Goods goods(Shell shell, @Nullable SizeGuide saved) {
        List<Product> all =
                saved == null ? List.of() : new GoodsOf(catalog.snapshot()).guided(saved.code());
        return new GuidePage.Goods(
                shell.t("types.goods.count", "count", all.size()),
                all.isEmpty() ? "" : shell.t("guides.kept", "count", all.size()),
                all.stream().limit(SHOWN).map(product -> link(shell, product)).toList(),
                all.size() > SHOWN);
    }

    private static OrderView.Choice link(Shell shell, Product product) {
        return new OrderView.Choice(
                "/admin/products/" + Uris.part(product.handle()),
                product.text(shell.language()).title());
    }
}
