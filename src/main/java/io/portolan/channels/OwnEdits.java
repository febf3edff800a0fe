package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Difference;
import io.portolan.catalog.Differences;
import io.portolan.catalog.LastImport;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.StoredProduct;
import io.portolan.channels.table.Hint;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What somebody has changed in the shop since the last file, held against what the next file
/// says: it is pointed out, and stays if the merchant wants that.
record OwnEdits(boolean keep, Tally tally) {

    private static final List<String> NAMES = List.of("sku", "code", "path", "url", "kind", "name");

    /// The product with what was kept of the shop's own.
    ReadProduct over(ReadProduct product, StoredProduct is, LastImport last) {
        ProductDraft ours = ProductDraft.of(is.product());
        List<Difference> met = met(draft(last.document()), ours, product.draft());
        if (met.isEmpty()) return product;
        ProductDraft merged = keep ? kept(product.draft(), ours, met) : product.draft();
        boolean stays = keep && merged != null;
        LocalDate day = last.changedAt().atZone(ZoneOffset.UTC).toLocalDate();
        for (Difference each : met) {
            tally.warn(
                    product.row(),
                    String.join(" ", each.path()),
                    each.before() == null ? "" : each.before(),
                    Hint.of(stays ? "edit.stays" : "edit.over", day));
        }
        return merged == null ? product : product.with(merged);
    }

    // Where the shop differs from the last file, and this file from the shop.
    private static List<Difference> met(ProductDraft last, ProductDraft ours, ProductDraft file) {
        List<Difference> edited = Differences.between(last, ours);
        return Differences.between(ours, file).stream()
                .filter(each -> !"order".equals(each.path().getLast()))
                .filter(each -> edited.stream().anyMatch(mine -> touch(mine.path(), each.path())))
                .toList();
    }

    private static boolean touch(List<String> one, List<String> other) {
        int shorter = Math.min(one.size(), other.size());
        return one.subList(0, shorter).equals(other.subList(0, shorter));
    }

    /// Null when it makes no product: an option is gone that a kept variant chooses.
    private static @Nullable ProductDraft kept(
            ProductDraft file, ProductDraft ours, List<Difference> met) {
        JsonNode mine = CatalogJson.mapper().valueToTree(ours);
        ObjectNode whole = CatalogJson.mapper().valueToTree(file);
        met.forEach(each -> put(whole, mine, each.path()));
        try {
            return CatalogJson.mapper().treeToValue(whole, ProductDraft.class);
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    private static void put(JsonNode onto, JsonNode mine, List<String> path) {
        JsonNode there = onto;
        JsonNode from = mine;
        for (String name : path.subList(0, path.size() - 1)) {
            JsonNode source = child(from, name);
            JsonNode next = child(there, name);
            if (source == null) return;
            if (next == null) {
                set(there, name, source.deepCopy());
                return;
            }
            there = next;
            from = source;
        }
        JsonNode value = child(from, path.getLast());
        set(there, path.getLast(), value == null ? null : value.deepCopy());
    }

    private static @Nullable JsonNode child(JsonNode node, String name) {
        if (node.isObject()) return node.get(name);
        for (JsonNode each : node) if (name.equals(name(each))) return each;
        return null;
    }

    private static void set(JsonNode onto, String name, @Nullable JsonNode value) {
        if (onto instanceof ObjectNode object) {
            if (value == null) object.remove(name);
            else object.set(name, value);
        } else if (onto instanceof ArrayNode list) {
            List<JsonNode> all = new ArrayList<>();
            list.forEach(all::add);
            all.removeIf(each -> name.equals(name(each)));
            if (value != null) all.add(value);
            list.removeAll();
            all.forEach(list::add);
        }
    }

    private static @Nullable String name(JsonNode node) {
        for (String name : NAMES) {
            if (node.isObject() && node.has(name)) return node.get(name).asString("");
        }
        return null;
    }

    private static ProductDraft draft(String document) {
        return CatalogJson.mapper().readValue(document, ProductDraft.class);
    }
}
