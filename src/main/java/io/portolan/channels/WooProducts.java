package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.CsvText;
import io.portolan.channels.table.SeenBefore;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Products as WooCommerce exports them. Variations name their parent by SKU or `id:` and may
/// stand anywhere in the file: the rows are laid aside and handed out product by product.
final class WooProducts implements ProductFile {

    private final WooRows rows;
    private final ImportRequest request;
    private final boolean decimalComma;
    private final Tally tally;
    private final Set<String> paths;
    private final SeenBefore handles = new SeenBefore();
    private final SeenBefore skus = new SeenBefore();

    /// @param paths of categories for which there is a collection, in small letters
    WooProducts(CsvFile file, ImportRequest request, Set<String> paths, Tally tally)
            throws IOException {
        this.rows =
                WooRows.of(
                        file,
                        new Unused(file.headings(), ColumnGuides.products(request.format())),
                        tally);
        this.paths = new HashSet<>(paths);
        this.paths.addAll(rows.collections());
        this.request = request;
        this.decimalComma = file.decimalComma();
        this.tally = tally;
    }

    @Override
    public @Nullable Entry next() {
        for (List<CsvRow> group = rows.next(); group != null; group = rows.next()) {
            Entry entry = entry(group);
            if (entry != null) return entry;
        }
        return null;
    }

    @Override
    public void close() {
        rows.close();
    }

    private @Nullable Entry entry(List<CsvRow> group) {
        CsvRow parent = group.getFirst();
        String type = parent.get(WooColumn.TYPE).toLowerCase(Locale.ROOT);
        if (type.startsWith("variation")) {
            return refuse(parent, WooColumn.PARENT, "woo.parent");
        }
        if (type.contains("grouped") || type.contains("external")) {
            tally.leftOut(
                    parent.number(), parent.headings().name(WooColumn.TYPE), type, "woo.kind");
            return null;
        }
        if (!parent.has(WooColumn.NAME)) {
            return refuse(parent, WooColumn.NAME, "woo.name");
        }
        String handle = handle(parent);
        if (!handles.first(handle)) {
            return refuse(parent, WooColumn.NAME, "woo.same");
        }
        WooWords words = new WooWords(parent, request);
        WooVariants variants = new WooVariants(handle, parent, request, decimalComma, tally, skus);
        List<CsvRow> sold = group.size() > 1 ? group.subList(1, group.size()) : group;
        for (CsvRow row : sold) variants.read(row);
        if (variants.isEmpty()) {
            return refuse(parent, WooColumn.NAME, "variants.none");
        }
        return entry(group, handle, words, variants);
    }

    private Entry entry(List<CsvRow> group, String handle, WooWords words, WooVariants variants) {
        int size = group.stream().mapToInt(CsvRow::length).sum();
        ObjectNode product = words.product(handle);
        ArrayNode options = variants.options();
        if (!options.isEmpty()) product.set("options", options);
        OwnLayer layer =
                new OwnLayer(
                        product,
                        CatalogJson.mapper().createObjectNode(),
                        words.texts(variants.choices()),
                        variants.variants(),
                        variants.prices(),
                        variants.stock(),
                        before -> words.sorting(before, variants.choices(), paths),
                        request.language().tag());
        return new OwnEntry(
                group.getFirst().number(),
                handle,
                size,
                CatalogJson.mapper().createObjectNode(),
                layer::over,
                tally,
                null,
                words.shelf(),
                words.pictures(),
                words.paths().collections());
    }

    private @Nullable Entry refuse(CsvRow row, WooColumn column, String hint) {
        tally.error(row.number(), row.headings().name(column), row.get(column), hint);
        return null;
    }

    // Our own file says it. Else the SKU tells products apart; the name is what shoppers see.
    private static String handle(CsvRow parent) {
        String own = CsvText.plain(parent.get(WooColumn.HANDLE));
        if (!own.isEmpty()) return own.toLowerCase(Locale.ROOT);
        String name = Names.code(parent.get(WooColumn.NAME));
        String sku = parent.get(WooColumn.SKU);
        return sku.isEmpty() ? name : Names.code(name + "-" + sku);
    }
}
