package io.portolan.catalog.translation;

import io.portolan.catalog.CatalogJson;
import io.portolan.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes single texts into the document of a product or a category, and leaves everything else in
/// it as it stands.
final class Documents {

    private Documents() {}

    static ObjectNode read(String document) {
        return (ObjectNode) CatalogJson.mapper().readTree(document);
    }

    /// Puts each text where its key says. An empty text takes the translation away; keys that the
    /// product does not have are passed over.
    static void write(ObjectNode product, Language language, Map<String, String> texts) {
        texts.forEach((key, text) -> write(product, key, language, text));
        JsonNode left = product.path("texts").path(language.tag());
        if (left instanceof ObjectNode all && all.path("title").asString("").isBlank()) {
            ((ObjectNode) product.path("texts")).remove(language.tag());
        }
    }

    private static void write(ObjectNode product, String key, Language language, String text) {
        String[] parts = key.split("\\.", 3);
        switch (parts[0]) {
            case "option" -> words(option(product, parts[1]), "names", language, text);
            case "value" -> words(value(product, parts[1], parts[2]), "labels", language, text);
            case "picture" ->
                    words(
                            find(product.path("pictures"), "path", key.substring(8)),
                            "alts",
                            language,
                            text);
            case "warnings" -> warnings(product, language, text);
            case "fact" -> {
                JsonNode fact = product.path("sheet").path("attributes").path(parts[1]);
                if (fact instanceof ObjectNode own) words(own, "words", language, text);
            }
            default -> text(product, key, language, text);
        }
    }

    /// A category or anything that is defined once for many products: `name` stands in `names`,
    /// `attribute.closure` in the names of that attribute.
    static void definition(ObjectNode definition, Language language, Map<String, String> texts) {
        texts.forEach((key, text) -> definition(definition, key, language, text));
    }

    private static void definition(
            ObjectNode definition, String key, Language language, String text) {
        String[] parts = key.split("\\.", 3);
        switch (parts[0]) {
            case "attribute" -> words(attribute(definition, parts[1]), "names", language, text);
            case "choice" -> {
                ObjectNode attribute = attribute(definition, parts[1]);
                if (attribute == null) return;
                words(find(attribute.path("choices"), "code", parts[2]), "labels", language, text);
            }
            case "column" -> {
                JsonNode column = definition.path("columns").path(Integer.parseInt(parts[1]));
                if (column instanceof ObjectNode own) words(own, "names", language, text);
            }
            default -> words(definition, key + "s", language, text);
        }
    }

    private static @Nullable ObjectNode attribute(ObjectNode type, String code) {
        return find(type.path("attributes"), "code", code);
    }

    private static @Nullable ObjectNode option(ObjectNode product, String code) {
        return find(product.path("options"), "code", code);
    }

    private static @Nullable ObjectNode value(ObjectNode product, String option, String code) {
        ObjectNode found = option(product, option);
        return found == null ? null : find(found.path("values"), "code", code);
    }

    private static @Nullable ObjectNode find(JsonNode list, String member, String wanted) {
        for (JsonNode each : list) {
            if (each.path(member).asString("").equals(wanted)) return (ObjectNode) each;
        }
        return null;
    }

    private static void words(
            @Nullable ObjectNode owner, String member, Language language, String text) {
        if (owner == null) return;
        ObjectNode words = child(owner, member);
        if (text.isEmpty()) words.remove(language.tag());
        else words.put(language.tag(), text);
    }

    private static void warnings(ObjectNode product, Language language, String text) {
        if (!(product.path("compliance") instanceof ObjectNode compliance)) return;
        ObjectNode warnings = child(compliance, "warnings");
        if (text.isEmpty()) warnings.remove(language.tag());
        else lines(warnings.putArray(language.tag()), text);
    }

    private static void text(ObjectNode product, String key, Language language, String text) {
        ObjectNode own = child(child(product, "texts"), language.tag());
        if (text.isEmpty()) own.remove(key);
        else if (key.equals("keywords")) lines(own.putArray(key), text);
        else if (key.equals("specs")) specs(own.putArray(key), text);
        else own.put(key, text);
    }

    private static void lines(ArrayNode list, String text) {
        listed(text).forEach(list::add);
    }

    static List<String> listed(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static void specs(ArrayNode list, String text) {
        for (String line : listed(text)) {
            int cut = line.indexOf('=');
            list.addObject()
                    .put("name", line.substring(0, cut).strip())
                    .put("value", line.substring(cut + 1).strip());
        }
    }

    private static ObjectNode child(ObjectNode owner, String member) {
        if (!(owner.get(member) instanceof ObjectNode)) owner.putObject(member);
        return (ObjectNode) Objects.requireNonNull(owner.get(member));
    }
}
