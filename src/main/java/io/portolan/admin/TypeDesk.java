package io.portolan.admin;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.translation.Item;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import io.portolan.platform.web.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the pages of types and their attributes.
@Component
class TypeDesk {

    private static final List<String> BOXES = List.of("required", "filter", "hidden");

    private final Catalog catalog;
    private final DefinitionDesk definitions;

    TypeDesk(Catalog catalog, DefinitionDesk definitions) {
        this.catalog = catalog;
        this.definitions = definitions;
    }

    /// The type with this code; refuses with 404 where there is none.
    ProductType type(String code) {
        ProductType type = catalog.snapshot().type(code);
        if (type == null) throw Refusal.notFound("Type " + code);
        return type;
    }

    static Attribute attribute(ProductType type, String code) {
        Attribute attribute = type.attribute(code);
        if (attribute == null) throw Refusal.notFound("Attribute " + code);
        return attribute;
    }

    GoodsOf goods() {
        return new GoodsOf(catalog.snapshot());
    }

    TypesPage list(Shell shell, @Nullable String notice) {
        CatalogSnapshot snapshot = catalog.snapshot();
        Map<String, Long> goods = new GoodsOf(snapshot).types();
        return new TypesPage(
                shell,
                snapshot.types().stream()
                        .map(type -> row(shell, type, goods.getOrDefault(type.code(), 0L)))
                        .toList(),
                notice);
    }

    private TypesPage.Row row(Shell shell, ProductType type, long goods) {
        return new TypesPage.Row(
                type.code(),
                type.name(shell.language()),
                TypePages.href(type.code()),
                shell.display().number(goods),
                shell.display().number(type.attributes().size()),
                type.attributes().stream()
                        .filter(Attribute::filterable)
                        .map(attribute -> attribute.name(shell.language()))
                        .collect(Collectors.joining(", ")),
                definitions.spoken(texts(type)));
    }

    private static List<Map<Language, String>> texts(ProductType type) {
        List<Map<Language, String>> texts = new ArrayList<>();
        texts.add(type.names());
        for (Attribute attribute : type.attributes()) texts.addAll(texts(attribute));
        return texts;
    }

    private static List<Map<Language, String>> texts(Attribute attribute) {
        List<Map<Language, String>> texts = new ArrayList<>();
        texts.add(attribute.names());
        attribute.choices().forEach(choice -> texts.add(choice.labels()));
        return texts;
    }

    /// @param type null for a new one
    TypePage page(Shell shell, @Nullable ProductType type, DefinitionDesk.Wish wish) {
        Map<String, String> stood = new HashMap<>();
        stood.put("add.kind", Attribute.Kind.CHOICE.name());
        if (type != null) stood.put("name", type.names().getOrDefault(definitions.source(), ""));
        return new TypePage(
                form(shell, stood, wish),
                head(shell, type),
                type == null ? List.of() : rows(shell, type),
                Arrays.stream(Attribute.Kind.values()).map(kind -> kind(shell, kind)).toList(),
                type == null
                        ? List.of()
                        : definitions.languages(Item.type(type.code()), texts(type)),
                wish.notice());
    }

    private static Fields form(Shell shell, Map<String, String> stood, DefinitionDesk.Wish wish) {
        // Boxes that are not ticked are not sent.
        if (!wish.typed().isEmpty()) BOXES.forEach(box -> stood.put(box, ""));
        boolean may = shell.may("products.write");
        return Fields.of(shell, stood, wish.typed(), wish.problems(), may);
    }

    private TypePage.Head head(Shell shell, @Nullable ProductType type) {
        Language source = definitions.source();
        String code = type == null ? "" : type.code();
        return new TypePage.Head(
                code,
                type == null ? shell.t("types.new") : type.name(shell.language()),
                CollectionDesk.mark(type),
                type == null ? TypePages.NEW : TypePages.href(code),
                source.tag(),
                Display.languageName(source),
                shell.t("types.goods.count", "count", goods().types().getOrDefault(code, 0L)),
                kept(shell, code));
    }

    /// Why a type cannot be removed, in words; nothing when it can.
    List<String> kept(Shell shell, String code) {
        GoodsOf goods = goods();
        List<String> why = new ArrayList<>();
        long products = goods.types().getOrDefault(code, 0L);
        if (products > 0) why.add(shell.t("types.kept.goods", "count", products));
        for (ProductCollection one : goods.ruled(code)) {
            why.add(shell.t("types.kept.rule", "name", one.name(shell.language())));
        }
        return why;
    }

    private List<TypePage.Row> rows(Shell shell, ProductType type) {
        Map<String, Long> goods = goods().attributes(type.code());
        List<TypePage.Row> rows = new ArrayList<>();
        for (Attribute attribute : type.attributes()) {
            rows.add(
                    new TypePage.Row(
                            attribute.code(),
                            attribute.name(shell.language()),
                            AttributePages.href(type.code(), attribute.code()),
                            made(shell, attribute),
                            said(shell, attribute),
                            shell.display().number(goods.getOrDefault(attribute.code(), 0L)),
                            rows.isEmpty(),
                            rows.size() == type.attributes().size() - 1));
        }
        return rows;
    }

    private static String made(Shell shell, Attribute attribute) {
        String kind = kind(shell, attribute.kind()).text();
        int choices = attribute.choices().size();
        if (choices > 0) return kind + " · " + shell.t("types.choices.count", "count", choices);
        return attribute.unit() == null ? kind : kind + " · " + attribute.unit();
    }

    private static List<String> said(Shell shell, Attribute attribute) {
        List<String> said = new ArrayList<>();
        if (attribute.required()) said.add(shell.t("types.is.required"));
        if (attribute.filterable()) said.add(shell.t("types.is.filter"));
        if (attribute.hidden()) said.add(shell.t("types.is.hidden"));
        return said;
    }

    private static OrderView.Choice kind(Shell shell, Attribute.Kind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return new OrderView.Choice(kind.name(), shell.t("types.kind." + word));
    }

    AttributePage page(
            Shell shell, ProductType type, Attribute attribute, DefinitionDesk.Wish wish) {
        Map<String, String> stood = new HashMap<>();
        stood.put("name", attribute.names().getOrDefault(definitions.source(), ""));
        stood.put("unit", attribute.unit() == null ? "" : attribute.unit());
        stood.put("required", attribute.required() ? "1" : "");
        stood.put("filter", attribute.filterable() ? "1" : "");
        stood.put("hidden", attribute.hidden() ? "1" : "");
        for (Attribute.Choice choice : attribute.choices()) {
            String label = choice.labels().getOrDefault(definitions.source(), "");
            stood.put("label." + choice.code(), label);
        }
        return new AttributePage(
                form(shell, stood, wish),
                head(shell, type, attribute),
                choices(shell, type, attribute),
                definitions.languages(Item.type(type.code()), texts(attribute)),
                wish.notice());
    }

    private AttributePage.Head head(Shell shell, ProductType type, Attribute attribute) {
        Language source = definitions.source();
        long goods = goods().attributes(type.code()).getOrDefault(attribute.code(), 0L);
        return new AttributePage.Head(
                attribute.code(),
                attribute.name(shell.language()),
                CollectionDesk.mark(type),
                TypePages.href(type.code()),
                type.name(shell.language()),
                AttributePages.href(type.code(), attribute.code()),
                attribute.kind(),
                kind(shell, attribute.kind()).text(),
                source.tag(),
                Display.languageName(source),
                shell.t("types.values.count", "count", goods));
    }

    private List<AttributePage.Row> choices(Shell shell, ProductType type, Attribute attribute) {
        Map<String, Long> goods = goods().choices(type.code(), attribute.code());
        List<AttributePage.Row> rows = new ArrayList<>();
        for (Attribute.Choice choice : attribute.choices()) {
            rows.add(
                    new AttributePage.Row(
                            choice.code(),
                            choice.label(shell.language()),
                            shell.display().number(goods.getOrDefault(choice.code(), 0L)),
                            rows.isEmpty(),
                            rows.size() == attribute.choices().size() - 1));
        }
        return rows;
    }
}
