package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Compliance;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lays what a file says over the document that is there: what it does not name stays, a null
/// says that there is nothing. Lists, and whatever has no members of its own here, come whole.
final class OwnMerge {

    /// Says of a document that it is all there is: what it does not name goes.
    static final String WHOLE = "whole";

    private static final List<String> NOBODY =
            Arrays.stream(Compliance.Party.class.getRecordComponents())
                    .filter(part -> part.getType() == String.class)
                    .map(RecordComponent::getName)
                    .toList();

    private OwnMerge() {}

    /// A whole product in our own JSON. Texts are laid over each other by language, the data
    /// sheet and the safety notes by member, attributes by code and variants by SKU; a variant
    /// that the list does not have any more is gone. One that calls itself whole takes the place
    /// of what is there.
    static ObjectNode product(ObjectNode said, @Nullable ObjectNode there) {
        ObjectNode whole =
                there == null || said.path(WHOLE).asBoolean(false)
                        ? CatalogJson.mapper().createObjectNode()
                        : there.deepCopy();
        for (Map.Entry<String, JsonNode> each : said.properties()) {
            String name = each.getKey();
            switch (name) {
                case WHOLE -> {}
                case "texts" -> texts(each.getValue(), whole);
                case OwnColumns.SHEET -> sheet(each.getValue(), whole);
                case OwnColumns.COMPLIANCE -> part(each.getValue(), whole, name);
                case "variants" -> whole.set(name, variants(each.getValue(), whole.path(name)));
                default -> put(whole, name, each.getValue());
            }
        }
        tidy(whole);
        return whole;
    }

    private static void texts(JsonNode said, ObjectNode whole) {
        if (!(said instanceof ObjectNode words)) {
            put(whole, "texts", said);
            return;
        }
        ObjectNode texts = object(whole, "texts");
        words.properties().forEach(each -> part(each.getValue(), texts, each.getKey()));
    }

    private static void sheet(JsonNode said, ObjectNode whole) {
        if (!(said instanceof ObjectNode members)) {
            put(whole, OwnColumns.SHEET, said);
            return;
        }
        ObjectNode sheet = object(whole, OwnColumns.SHEET);
        for (Map.Entry<String, JsonNode> each : members.properties()) {
            if (each.getKey().equals("attributes")) part(each.getValue(), sheet, each.getKey());
            else put(sheet, each.getKey(), each.getValue());
        }
    }

    private static JsonNode variants(JsonNode said, JsonNode there) {
        if (!(said instanceof ArrayNode list)) return said;
        ArrayNode merged = CatalogJson.mapper().createArrayNode();
        Map<String, JsonNode> bySku = new HashMap<>();
        for (JsonNode each : there) bySku.putIfAbsent(sku(each), each);
        for (JsonNode each : list) {
            JsonNode was = bySku.get(sku(each));
            if (each instanceof ObjectNode variant) {
                ObjectNode is = merged.addObject();
                if (was instanceof ObjectNode known) is.setAll(known.deepCopy());
                lay(variant, is);
            } else {
                merged.add(each);
            }
        }
        return merged;
    }

    private static String sku(JsonNode variant) {
        return variant.path(OwnColumns.SKU).asString("");
    }

    /// Members laid over the members of a part; anything else takes its place.
    static void part(JsonNode said, ObjectNode whole, String name) {
        if (said instanceof ObjectNode members) lay(members, object(whole, name));
        else put(whole, name, said);
    }

    static void lay(ObjectNode said, ObjectNode onto) {
        said.properties().forEach(each -> put(onto, each.getKey(), each.getValue()));
    }

    private static void put(ObjectNode onto, String name, JsonNode value) {
        if (value.isNull()) onto.remove(name);
        else onto.set(name, value);
    }

    static ObjectNode object(ObjectNode parent, String name) {
        if (parent.get(name) instanceof ObjectNode there) return there;
        return parent.putObject(name);
    }

    /// Takes away what has nothing in it any more. Safety notes without a maker get one without a
    /// name: the notes stay, and what is missing is said where the product is looked at.
    static void tidy(ObjectNode whole) {
        if (whole.get("texts") instanceof ObjectNode texts) {
            texts.removeIf(text -> text.isObject() && text.isEmpty());
        }
        if (whole.get(OwnColumns.SHEET) instanceof ObjectNode sheet && sheet.isEmpty()) {
            whole.remove(OwnColumns.SHEET);
        }
        if (!(whole.get(OwnColumns.COMPLIANCE) instanceof ObjectNode notes)) return;
        boolean nothing =
                notes.valueStream().allMatch(each -> each.isContainer() && each.isEmpty());
        if (nothing) {
            whole.remove(OwnColumns.COMPLIANCE);
        } else if (!notes.has("manufacturer")) {
            ObjectNode nobody = notes.putObject("manufacturer");
            for (String name : NOBODY) nobody.put(name, "");
        }
    }
}
