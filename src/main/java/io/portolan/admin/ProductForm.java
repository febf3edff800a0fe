package io.portolan.admin;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.Certificate;
import io.portolan.catalog.Compliance;
import io.portolan.catalog.Plan;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Dimensions;
import io.portolan.kernel.Weight;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A product as the fields of a form: the name of each field to what stands in it.
final class ProductForm {

    private final Editing editing;
    private final Map<String, String> fields = new HashMap<>();

    private ProductForm(Editing editing) {
        this.editing = editing;
    }

    static Map<String, String> of(Editing editing, Prices prices) {
        ProductForm form = new ProductForm(editing);
        Product product = editing.product();
        form.text(product.texts().get(editing.language()));
        form.rest(product);
        form.sheet(product.sheet());
        form.attributes(product.sheet(), editing.type());
        form.compliance(product.compliance());
        for (Variant variant : editing.variants()) form.variant(variant, prices);
        return form.fields;
    }

    private void put(String name, @Nullable Object value) {
        fields.put(name, value == null ? "" : value.toString());
    }

    private void text(@Nullable ProductText text) {
        if (text == null) return;
        put("title", text.title());
        put("summary", text.summary());
        put("description", text.description());
        put("material", text.material());
        put("care", text.care());
        put("madeIn", text.madeIn());
        put(
                "specs",
                text.specs().stream()
                        .map(spec -> spec.name() + ": " + spec.value())
                        .collect(Collectors.joining("\n")));
        put("keywords", String.join(", ", text.keywords()));
        put("seoTitle", text.seoTitle());
        put("seoDescription", text.seoDescription());
    }

    private void rest(Product product) {
        put("category", product.category());
        put("vendor", product.vendor());
        put("rank", product.rank());
        put("state", product.publication().name());
        Plan plan = product.sheet().when();
        put("comes", local(plan.from(), editing.zone()));
        put("goes", local(plan.until(), editing.zone()));
    }

    private void sheet(ProductSheet sheet) {
        put("type", sheet.type());
        put("tags", String.join(", ", sheet.tags()));
        put("sizeGuide", sheet.sizeGuide());
        put("goodsClass", sheet.goodsClass());
        put("metal", figure(sheet.metal()));
        ProofFields.put(sheet.proofs(), fields);
        put(
                "composition",
                sheet.composition().stream()
                        .map(share -> share.percent() + " " + share.name(editing.language()))
                        .collect(Collectors.joining("\n")));
        put(
                "videos",
                sheet.videos().stream()
                        .map(v -> (v.url() + " " + v.title(editing.language())).strip())
                        .collect(Collectors.joining("\n")));
        for (String market : sheet.hiddenIn()) put("offered." + market, "off");
        List<Certificate> papers = sheet.certificates();
        for (int i = 0; i < papers.size(); i++) certificate("cert." + i + ".", papers.get(i));
    }

    private void certificate(String at, Certificate paper) {
        put(at + "kind", paper.kind());
        put(at + "number", paper.number());
        put(at + "issuer", paper.issuer());
        put(at + "file", paper.file());
        put(at + "from", paper.validFrom());
        put(at + "until", paper.expires());
        put(at + "markets", String.join(", ", paper.markets()));
        put(at + "required", paper.required() ? "1" : "");
    }

    private void attributes(ProductSheet sheet, @Nullable ProductType type) {
        if (type == null) return;
        for (Attribute attribute : type.attributes()) {
            AttributeValue value = sheet.attributes().get(attribute.code());
            if (value != null) put("attr." + attribute.code(), word(value));
        }
    }

    private @Nullable Object word(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Words words -> words.words().get(editing.language());
            case AttributeValue.Amount amount -> amount.number().toPlainString();
            case AttributeValue.Choices chosen -> String.join(",", chosen.choices());
            case AttributeValue.YesNo answer -> answer.yes() ? "yes" : "no";
            case AttributeValue.Day day -> day.day();
            case AttributeValue.Size size -> size(size.size());
        };
    }

    private void compliance(@Nullable Compliance told) {
        if (told == null) return;
        party("manufacturer.", told.manufacturer());
        party("responsible.", told.responsible());
        put("model", told.model());
        List<String> warnings = told.warnings().get(editing.language());
        put("warnings", warnings == null ? "" : String.join("\n", warnings));
    }

    private void party(String at, Compliance.@Nullable Party party) {
        if (party == null) return;
        put(at + "name", party.name());
        put(at + "address", party.address());
        put(at + "mail", party.mail());
        put(at + "country", party.country());
    }

    private void variant(Variant variant, Prices prices) {
        String at = "v." + variant.sku() + ".";
        put(at + "barcode", variant.barcode());
        put(at + "weight", grams(variant.weight()));
        put(at + "own", grams(variant.ownWeight()));
        put(at + "litres", figure(variant.litres()));
        put(at + "alcohol", figure(variant.alcohol()));
        put(at + "size", size(variant.dimensions()));
        put(at + "hs", variant.hs());
        put(at + "origin", variant.origin());
        put(at + "material", variant.material());
        PriceDraft price = prices.listed(variant.sku(), editing.list());
        put(at + "price", price == null ? "" : price.amount().major().toPlainString());
    }

    private static @Nullable Long grams(@Nullable Weight weight) {
        return weight == null ? null : weight.grams();
    }

    private static @Nullable String figure(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    static String size(@Nullable Dimensions size) {
        if (size == null) return "";
        return size.lengthMm() + " × " + size.widthMm() + " × " + size.heightMm();
    }

    private static String local(@Nullable Instant at, ZoneId zone) {
        if (at == null) return "";
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
