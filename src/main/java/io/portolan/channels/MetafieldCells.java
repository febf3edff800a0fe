package io.portolan.channels;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.ProductType;
import io.portolan.kernel.Dimensions;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of own fields in a file for Shopify: the attributes that product types ask for,
/// `Fibre (product.metafields.custom.fibre)`, and what Shopify has no column for, under our name,
/// `Care (product.metafields.portolan.care)`. Only columns in which something stands.
final class MetafieldCells {

    private record Meta(String heading, Function<Product, String> cell) {}

    private final Map<String, ProductType> types = new LinkedHashMap<>();
    private final Language language;
    private final List<Meta> metas = new ArrayList<>();

    MetafieldCells(List<Product> products, List<ProductType> types, Language language) {
        types.forEach(type -> this.types.put(type.code(), type));
        this.language = language;
        Map<String, Meta> columns = new LinkedHashMap<>();
        for (Metafields.Own own : Metafields.Own.values()) {
            columns.put(own.key(), new Meta(own.heading(), product -> own(product, own)));
        }
        for (ProductType type : types) {
            for (Attribute each : type.attributes()) {
                String key = "custom." + each.code().replace('-', '_');
                String heading = each.name(language) + " (product.metafields." + key + ")";
                columns.putIfAbsent(
                        key, new Meta(heading, product -> attribute(product, each.code())));
            }
        }
        for (Meta meta : columns.values()) {
            if (products.stream().anyMatch(p -> !meta.cell().apply(p).isEmpty())) metas.add(meta);
        }
    }

    List<String> headings() {
        return metas.stream().map(Meta::heading).toList();
    }

    /// In the first row of a product.
    List<String> cells(Product product) {
        return metas.stream().map(meta -> meta.cell().apply(product)).toList();
    }

    private String own(Product product, Metafields.Own own) {
        ProductText text = product.text(language);
        String cell =
                switch (own) {
                    case TYPE -> product.sheet().type();
                    case SUMMARY -> text.summary();
                    case MATERIAL -> text.material();
                    case CARE -> text.care();
                    case MADE_IN -> text.madeIn();
                    case TAGS -> String.join("; ", product.sheet().tags());
                    case GOODS_CLASS -> product.sheet().goodsClass();
                };
        return cell == null ? "" : cell;
    }

    private String attribute(Product product, String code) {
        ProductType type = types.get(String.valueOf(product.sheet().type()));
        Attribute attribute = type == null ? null : type.attribute(code);
        AttributeValue value = product.sheet().attributes().get(code);
        return attribute == null || value == null ? "" : cell(attribute, value);
    }

    private String cell(Attribute attribute, AttributeValue value) {
        return switch (value) {
            case AttributeValue.Words words -> text(words.in(language));
            case AttributeValue.Amount amount -> amount.number().toPlainString();
            case AttributeValue.Choices chosen ->
                    String.join(
                            "; ", chosen.choices().stream().map(c -> word(attribute, c)).toList());
            case AttributeValue.YesNo answer -> Boolean.toString(answer.yes());
            case AttributeValue.Day day -> day.day().toString();
            case AttributeValue.Size size -> sides(size.size());
        };
    }

    // Brackets would be read as a list.
    private static String text(String words) {
        boolean list = words.startsWith("[") || words.startsWith("{");
        return list ? CatalogJson.mapper().writeValueAsString(List.of(words)) : words;
    }

    private static String sides(Dimensions size) {
        return size.lengthMm() + " × " + size.widthMm() + " × " + size.heightMm() + " mm";
    }

    // The label, where it can mean nothing else.
    private String word(Attribute attribute, String code) {
        Attribute.@Nullable Choice choice = attribute.choice(code);
        if (choice == null) return code;
        String label = choice.label(language);
        boolean clear =
                label.equals(label.strip())
                        && label.matches("[^;\\[{].{0,200}")
                        && label.indexOf(';') < 0
                        && Metafields.meant(attribute, label).equals(List.of(code));
        return clear ? label : code;
    }
}
