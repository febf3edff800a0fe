package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.OwnColumns.Member;
import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.CsvText;
import io.portolan.channels.table.Headings;
import io.portolan.channels.table.SeenBefore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Our own product file: one row for each variant, rows of a product below each other. A column
/// that the file has replaces what is there, an empty cell clears it; what has no column stays,
/// and so do variants that have no row.
final class OwnProducts implements ProductFile {

    private static final JsonMapper JSON = CatalogJson.mapper();
    private static final int MOST_ROWS = 5_000;

    private final CsvFile file;
    private final OwnPrices prices;
    private final String language;
    private final Tally tally;
    private final SentFiles files;
    private final SeenBefore handles = new SeenBefore();
    private @Nullable CsvRow ahead;

    OwnProducts(
            CsvFile file, ImportRequest request, OwnPrices prices, SentFiles files, Tally tally) {
        this.files = files;
        this.file = file;
        this.prices = prices;
        this.language = request.language().tag();
        this.tally = tally;
        this.ahead = step();
    }

    @Override
    public @Nullable Entry next() {
        while (ahead != null) {
            String handle = handle(ahead);
            List<CsvRow> rows = new ArrayList<>();
            while (ahead != null && handle(ahead).equals(handle)) {
                if (rows.size() < MOST_ROWS) rows.add(ahead);
                else error(ahead, OwnColumns.HANDLE, "rows.too-many");
                ahead = step();
            }
            if (handle.isEmpty()) {
                rows.forEach(row -> error(row, OwnColumns.HANDLE, "handle.row"));
            } else if (handles.first(handle)) {
                Entry entry = entry(handle, rows);
                if (entry != null) return entry;
            } else {
                error(rows.getFirst(), OwnColumns.HANDLE, "handle.again");
            }
        }
        return null;
    }

    private @Nullable CsvRow step() {
        for (CsvRow row = file.next(); row != null; row = file.next()) {
            tally.row();
            if (!row.overfull()) return row;
            tally.overfull(row, UnaryOperator.identity());
        }
        return null;
    }

    private static String handle(CsvRow row) {
        return row.get(OwnColumns.HANDLE).toLowerCase(Locale.ROOT);
    }

    private void error(CsvRow row, String heading, String hint) {
        tally.error(row.number(), heading, row.get(heading), hint);
    }

    private @Nullable Entry entry(String handle, List<CsvRow> rows) {
        CsvRow first = rows.getFirst();
        ObjectNode product = JSON.createObjectNode();
        boolean read = members(first, "", OwnColumns.PRODUCT, product);
        read &= members(first, "", OwnColumns.WHOLES, product);
        ObjectNode parts = JSON.createObjectNode();
        read &= parts(first, parts);
        ObjectNode texts = JSON.createObjectNode();
        read &= texts(first, texts);
        ArrayNode variants = JSON.createArrayNode();
        ArrayNode listed = JSON.createArrayNode();
        ObjectNode stock = JSON.createObjectNode();
        for (CsvRow row : rows) variant(row, variants, listed, stock);
        if (!read) return null;
        product.put(OwnColumns.HANDLE, handle);
        int size = rows.stream().mapToInt(CsvRow::length).sum();
        OwnLayer layer =
                new OwnLayer(
                        product,
                        parts,
                        texts,
                        variants,
                        listed,
                        stock,
                        UnaryOperator.identity(),
                        language);
        ObjectNode said = product.deepCopy().setAll(parts);
        return new OwnEntry(first.number(), handle, size, said, layer::over, tally, files);
    }

    private void variant(CsvRow row, ArrayNode variants, ArrayNode listed, ObjectNode stock) {
        ObjectNode variant = JSON.createObjectNode();
        String sku = CsvText.plain(row.get(OwnColumns.SKU));
        if (sku.isEmpty()) {
            error(row, OwnColumns.SKU, "sku.needed");
            return;
        }
        variant.put(OwnColumns.SKU, sku);
        if (!members(row, OwnColumns.VARIANT, OwnColumns.OF_VARIANT, variant)) return;
        variants.add(variant);
        prices.read(row, sku, listed, tally);
        count(row, sku, stock);
    }

    private boolean parts(CsvRow row, ObjectNode parts) {
        boolean read = true;
        for (Map.Entry<String, List<Member>> part : OwnColumns.PARTS.entrySet()) {
            ObjectNode members = JSON.createObjectNode();
            read &= members(row, part.getKey() + " ", part.getValue(), members);
            if (!members.isEmpty()) parts.set(part.getKey(), members);
        }
        return read;
    }

    private void count(CsvRow row, String sku, ObjectNode stock) {
        String count = CsvText.plain(row.get(OwnColumns.STOCK));
        if (count.matches("\\d{1,9}")) {
            stock.put(sku, Integer.parseInt(count));
        } else if (!count.isEmpty()) {
            tally.warn(row.number(), OwnColumns.STOCK, count, "count.pieces");
        }
    }

    private boolean texts(CsvRow row, ObjectNode texts) {
        boolean read = true;
        for (int i = 0; i < row.headings().meanings().size(); i++) {
            String heading = row.headings().meanings().get(i);
            int colon = heading.indexOf(':');
            if (colon < 0) continue;
            Member member = member(heading.substring(0, colon));
            if (member == null) continue;
            JsonNode value = value(row, i, member);
            read &= value != null;
            if (value == null) continue;
            texts.withObject("/" + heading.substring(colon + 1).strip()).set(member.name(), value);
        }
        return read;
    }

    private static @Nullable Member member(String name) {
        for (Member member : OwnColumns.TEXT) {
            if (Headings.normal(member.name()).equals(Headings.normal(name))) return member;
        }
        return null;
    }

    private boolean members(CsvRow row, String prefix, List<Member> members, ObjectNode into) {
        boolean read = true;
        for (Member member : members) {
            int place = row.headings().index(prefix + member.name());
            if (place < 0) continue;
            JsonNode value = value(row, place, member);
            read &= value != null;
            if (value != null) into.set(member.name(), value);
        }
        return read;
    }

    /// A JSON null for an empty cell; null, with an error, for one that cannot be read.
    private @Nullable JsonNode value(CsvRow row, int place, Member member) {
        String cell = place < row.cells().size() ? CsvText.plain(row.cells().get(place)) : "";
        try {
            boolean choices =
                    member.name().equals("options")
                            && row.headings().meanings().get(place).startsWith("variant");
            JsonNode value = choices ? OwnColumns.choices(cell) : member.value(cell);
            return value == null ? JSON.nullNode() : value;
        } catch (OwnColumns.Unreadable e) {
            tally.error(row.number(), row.headings().names().get(place), cell, "json.not");
            return null;
        }
    }
}
