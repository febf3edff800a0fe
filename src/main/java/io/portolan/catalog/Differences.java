package io.portolan.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Compares two versions field by field. Members of a list that have a name of their own (a SKU, a
/// code, a path) are held against their namesake, wherever it stands; that they changed places is a
/// difference of its own, `order`.
public final class Differences {

    private static final List<String> NAMES =
            List.of("sku", "code", "path", "url", "kind", "agreement");

    private Differences() {}

    /// What differs, in the order of the fields; empty when nothing does.
    public static List<Difference> between(ProductDraft before, ProductDraft after) {
        return between(tree(before), tree(after));
    }

    /// As of products, of any two documents.
    public static List<Difference> between(JsonNode before, JsonNode after) {
        List<Difference> found = new ArrayList<>();
        compare(List.of(), before, after, found);
        return found;
    }

    private static JsonNode tree(ProductDraft draft) {
        return CatalogJson.mapper().valueToTree(draft);
    }

    private static void compare(
            List<String> path,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            List<Difference> found) {
        if (before == null ? after == null : before.equals(after)) return;
        Map<String, JsonNode> was = members(before);
        Map<String, JsonNode> is = members(after);
        if (was == null || is == null) {
            found.add(new Difference(path, word(before), word(after)));
            return;
        }
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        for (String name : names) compare(inside(path, name), was.get(name), is.get(name), found);
        if (isList(before) && isList(after) && moved(was, is)) {
            found.add(
                    new Difference(
                            inside(path, "order"),
                            String.join(", ", was.keySet()),
                            String.join(", ", is.keySet())));
        }
    }

    /// The members by name; null for what has none.
    private static @Nullable Map<String, JsonNode> members(@Nullable JsonNode node) {
        if (node == null || node.isNull()) return Map.of();
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            return members;
        }
        if (!node.isArray()) return null;
        for (JsonNode each : node) {
            String name = name(each);
            if (name == null || members.put(name, each) != null) return null;
        }
        return members;
    }

    private static @Nullable String name(JsonNode node) {
        for (String name : NAMES) {
            if (node.isObject() && node.has(name)) return node.get(name).asString();
        }
        return null;
    }

    private static boolean isList(@Nullable JsonNode node) {
        return node != null && node.isArray();
    }

    private static boolean moved(Map<String, JsonNode> was, Map<String, JsonNode> is) {
        List<String> stayed = was.keySet().stream().filter(is::containsKey).toList();
        return !stayed.equals(is.keySet().stream().filter(was::containsKey).toList());
    }

    private static @Nullable String word(@Nullable JsonNode node) {
        if (node == null || node.isNull()) return null;
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static List<String> inside(List<String> path, String name) {
        List<String> inside = new ArrayList<>(path);
        inside.add(name);
        return inside;
    }
}
