package io.portolan.channels;

import io.portolan.kernel.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A product that says everything, and what else each of its fields could say, by the column of our
/// own table.
final class AllFields {

    private AllFields() {}

    static final String HANDLE = "every-field";
    static final List<Sku> SKUS = List.of(Sku.of("EVERY-1"), Sku.of("EVERY-2"));
    static final String WHOLE =
            """
            {"handle": "every-field", "category": "every-shelf", "vendor": "Maker", "published": true,
             "rank": 5, "added": "2026-01-02",
             "texts": {
               "en": {"title": "Bag", "summary": "A bag.", "description": "<p>Bag.</p>",
                      "material": "Wool", "care": "Brush", "madeIn": "Porto",
                      "specs": [{"name": "Size", "value": "24"}], "keywords": ["sack"],
                      "seoTitle": "Bag title", "seoDescription": "Bag text"},
               "de": {"title": "Tasche", "summary": "Eine Tasche.", "description": "<p>Tasche.</p>",
                      "material": "Wolle", "care": "Bürsten", "madeIn": "Porto",
                      "specs": [{"name": "Größe", "value": "24"}], "keywords": ["Sack"],
                      "seoTitle": "Titel", "seoDescription": "Text"}},
             "options": [{"code": "colour", "names": {"en": "Colour"}, "values": [
               {"code": "ink", "labels": {"en": "Ink"}},
               {"code": "sand", "labels": {"en": "Sand"}},
               {"code": "moss", "labels": {"en": "Moss"}}]}],
             "variants": [
               {"sku": "EVERY-1", "options": {"colour": "ink"}, "weightGrams": 500, "hs": "420292",
                "origin": "PT", "material": "wool", "tracked": false, "barcode": "4006381333931",
                "dimensions": {"lengthMm": 10, "widthMm": 20, "heightMm": 30},
                "ownWeightGrams": 450, "litres": 0.75, "alcohol": 12.5},
               {"sku": "EVERY-2", "options": {"colour": "sand"}, "weightGrams": 500,
                "tracked": false}],
             "pictures": [{"path": "demo/rt.svg", "alts": {"en": "A bag"}, "ground": "sand",
               "width": 800, "height": 600, "options": {}}],
             "compliance": {
               "manufacturer": {"name": "Maker", "address": "Rua 1", "mail": "a@maker.example"},
               "responsible": {"name": "Agent", "address": "Weg 1", "mail": "b@agent.example"},
               "model": "M-1", "warnings": {"en": ["Hot"]}},
             "sheet": {
               "type": "every-type",
               "attributes": {"weave": {"choices": ["terry"]}, "litres": {"number": 24}},
               "tags": ["a", "b"], "composition": [{"names": {"en": "wool"}, "percent": 100}],
               "videos": [{"url": "https://film.example/1"}], "sizeGuide": "every-guide",
               "certificates": [{"kind": "CE", "number": "1"}], "hiddenIn": ["jp"],
               "plan": {"until": "2027-01-01T00:00:00Z", "archived": false},
               "goodsClass": "books", "metal": 14.5,
               "proofs": [{"agreement": "CPTPP", "proof": "certificate", "number": "C-1",
                 "validFrom": "2026-01-01", "expires": "2026-12-31"}]}}
            """;

    /// What else each field can be.
    static final Map<String, String> OTHER = new HashMap<>();

    static {
        other("category", "every-other");
        other("vendor", "Another");
        other("published", "false");
        other("rank", "7");
        other("added", "2026-03-04");
        other(
                "options",
                """
                [{"code":"colour","names":{"en":"Tone"},"values":[\
                {"code":"ink","labels":{"en":"Ink"},"swatch":"#243B53"},\
                {"code":"sand","labels":{"en":"Sand"}},\
                {"code":"moss","labels":{"en":"Moss"}}]}]""");
        other(
                "pictures",
                """
                [{"path":"demo/rt.svg","alts":{"en":"Two bags"},"ground":"clay",\
                "width":800,"height":600,"options":{}}]""");
        other(
                "compliance manufacturer",
                "{\"name\":\"New\",\"address\":\"Rua 2\",\"mail\":\"c@maker.example\"}");
        other(
                "compliance responsible",
                "{\"name\":\"New\",\"address\":\"Weg 2\",\"mail\":\"d@agent.example\"}");
        other("compliance model", "M-2");
        other("compliance warnings", "{\"en\":[\"Hot\",\"Sharp\"]}");
        other("sheet type", "every-type-2");
        other("sheet attributes", "{\"litres\":{\"number\":30}}");
        other("sheet tags", "b | c");
        other(
                "sheet composition",
                """
                [{"names":{"en":"wool"},"percent":60},{"names":{"en":"cork"},"percent":40}]""");
        other("sheet videos", "[{\"url\":\"https://film.example/2\"}]");
        other("sheet sizeGuide", "every-guide-2");
        other(
                "sheet certificates",
                "[{\"kind\":\"CE\",\"number\":\"2\",\"markets\":[\"de\"],\"required\":true}]");
        other("sheet hiddenIn", "de | us");
        other("sheet plan", "{\"from\":\"2026-12-24T00:00:00Z\",\"archived\":false}");
        other("sheet goodsClass", "food");
        other("sheet metal", "15");
        other("sheet proofs", "[{\"agreement\":\"USMCA\",\"proof\":\"certificate\"}]");
        other("title", "Sack");
        other("summary", "A sack.");
        other("description", "<p>Sack.</p>");
        other("material", "Cork");
        other("care", "Wipe");
        other("madeIn", "Faro");
        other("specs", "[{\"name\":\"Size\",\"value\":\"30\"}]");
        other("keywords", "pouch | sack");
        other("seoTitle", "New title");
        other("seoDescription", "New text");
        other("variant options", "colour=moss");
        other("variant weightGrams", "900");
        other("variant hs", "630710");
        other("variant origin", "DE");
        other("variant material", "cork");
        other("variant tracked", "true");
        other("variant barcode", "9780306406157");
        other("variant dimensions", "{\"lengthMm\":11,\"widthMm\":21,\"heightMm\":31}");
        other("variant ownWeightGrams", "333");
        other("variant litres", "0.7");
        other("variant alcohol", "40");
        other("variant putAway", "true");
        other("price", "12.34 EUR");
        other("compare price", "45.67 EUR");
        other("price jp", "1234 JPY");
        other("compare price jp", "4567 JPY");
    }

    /// What a field is when it is cleared, where that is not nothing. A product is known by the
    /// first day it was saved, and one of several languages keeps its title.
    static final Map<String, String> CLEARED =
            Map.of("published", "false", "rank", "0", "variant tracked", "false");

    /// Fields that cannot be nothing: the file is told so, and the product stays as it is.
    static final Set<String> NEEDED = Set.of("title", "variant options");

    /// How a product is known, and what the warehouse counts.
    static final Set<String> KEYS = Set.of("handle", "sku", "stock");

    private static void other(String column, String cell) {
        OTHER.put(column.toLowerCase(java.util.Locale.ROOT), cell);
    }

    /// Each member of the model, by where it stands in the document; the last is its own name.
    static List<List<String>> paths() {
        List<List<String>> paths = new ArrayList<>();
        for (OwnColumns.Member each : OwnColumns.PRODUCT) {
            if (!each.name().equals("handle")) paths.add(List.of(each.name()));
        }
        OwnColumns.PARTS.forEach(
                (part, members) -> members.forEach(m -> paths.add(List.of(part, m.name()))));
        OwnColumns.TEXT.forEach(m -> paths.add(List.of("texts", "de", m.name())));
        OwnColumns.OF_VARIANT.forEach(m -> paths.add(List.of("variants", "0", m.name())));
        return paths;
    }

    static String column(List<String> path) {
        return switch (path.getFirst()) {
            case "texts" -> path.getLast();
            case "variants" -> "variant " + path.getLast();
            default -> String.join(" ", path);
        };
    }

    static @Nullable JsonNode json(String column, String cell) {
        if (column.equals("variant options")) return OwnColumns.choices(cell);
        List<OwnColumns.Member> all = new ArrayList<>(OwnColumns.PRODUCT);
        for (OwnColumns.Member member : all) {
            if (member.name().equals(column)) return member.value(cell);
        }
        for (var part : OwnColumns.PARTS.entrySet()) {
            for (OwnColumns.Member member : part.getValue()) {
                if (OwnColumns.part(part.getKey(), member).equals(column))
                    return member.value(cell);
            }
        }
        for (OwnColumns.Member member : OwnColumns.OF_VARIANT) {
            if (("variant " + member.name()).equals(column)) return member.value(cell);
        }
        for (OwnColumns.Member member : OwnColumns.TEXT) {
            if (member.name().equals(column)) return member.value(cell);
        }
        throw new IllegalArgumentException(column);
    }

    static JsonNode at(JsonNode document, List<String> path) {
        JsonNode node = document;
        for (String name : path.subList(0, path.size() - 1)) {
            node = node.isArray() ? node.get(Integer.parseInt(name)) : node.get(name);
        }
        return node;
    }
}
