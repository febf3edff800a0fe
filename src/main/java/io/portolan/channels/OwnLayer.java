package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the rows of a product say, laid over the product that is there. A null says that there is
/// nothing; what is not named stays.
///
/// @param parts members of its parts, of the data sheet and the safety notes, by the part's name
/// @param tags what becomes of the words for sorting
/// @param language of names that are made from codes, where the file does not spell options out
record OwnLayer(
        ObjectNode product,
        ObjectNode parts,
        ObjectNode texts,
        ArrayNode variants,
        ArrayNode prices,
        ObjectNode stock,
        UnaryOperator<List<String>> tags,
        String language) {

    private static final JsonMapper JSON = CatalogJson.mapper();

    ObjectNode over(@Nullable ObjectNode there) {
        ObjectNode whole = there == null ? fresh() : there.deepCopy();
        OwnMerge.lay(product, whole);
        parts.properties().forEach(e -> OwnMerge.part(e.getValue(), whole, e.getKey()));
        if (!texts.isEmpty()) {
            ObjectNode words = OwnMerge.object(whole, "texts");
            texts.properties().forEach(e -> OwnMerge.part(e.getValue(), words, e.getKey()));
        }
        sorting(whole);
        OwnMerge.tidy(whole);
        whole.set("variants", merged(whole.path("variants")));
        options(whole);
        whole.set(OwnEntry.PRICES, prices);
        whole.set(OwnEntry.STOCK, stock);
        return whole;
    }

    private void sorting(ObjectNode whole) {
        List<String> before = new ArrayList<>();
        whole.path("sheet").path("tags").forEach(tag -> before.add(tag.asString("")));
        List<String> after = tags.apply(before);
        if (after.equals(before)) return;
        ArrayNode words = OwnMerge.object(whole, OwnColumns.SHEET).putArray("tags");
        after.forEach(words::add);
    }

    private static ObjectNode fresh() {
        ObjectNode fresh = JSON.createObjectNode();
        fresh.put("published", true);
        fresh.put("rank", 1_000);
        return fresh;
    }

    // Rows in the order of the file, then what has none.
    private ArrayNode merged(JsonNode there) {
        Map<String, ObjectNode> known = new LinkedHashMap<>();
        for (JsonNode each : there) {
            known.put(each.path("sku").asString(""), (ObjectNode) each.deepCopy());
        }
        ArrayNode merged = JSON.createArrayNode();
        for (JsonNode each : variants) {
            ObjectNode was = known.remove(each.path("sku").asString(""));
            ObjectNode is = was == null ? JSON.createObjectNode() : was;
            OwnMerge.lay((ObjectNode) each, is);
            merged.add(is);
        }
        known.values().forEach(merged::add);
        return merged;
    }

    // A hand-written file chooses values that no option offers yet: they are added under their
    // code.
    private void options(ObjectNode whole) {
        ArrayNode options =
                whole.get("options") instanceof ArrayNode there ? there : whole.putArray("options");
        for (JsonNode variant : whole.path("variants")) {
            for (Map.Entry<String, JsonNode> choice : variant.path("options").properties()) {
                ObjectNode option = named(options, choice.getKey(), "names");
                ArrayNode values =
                        option.get("values") instanceof ArrayNode offered
                                ? offered
                                : option.putArray("values");
                named(values, choice.getValue().asString(""), "labels");
            }
        }
    }

    private ObjectNode named(ArrayNode list, String code, String words) {
        for (JsonNode each : list) {
            if (each.path("code").asString("").equals(code)) return (ObjectNode) each;
        }
        ObjectNode made = list.addObject();
        made.put("code", code);
        made.putObject(words).put(language, code);
        return made;
    }
}
