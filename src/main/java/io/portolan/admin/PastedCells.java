package io.portolan.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Rows copied out of a spreadsheet: the first names the columns, one of them is `sku`. Columns it
/// does not know are left alone.
///
/// @param fields names of the editor's fields to what stands in their cells
/// @param unknown what no variant is called
/// @param sound whether there is a column `sku` and a row below it
record PastedCells(Map<String, String> fields, List<String> unknown, boolean sound) {

    static final List<String> COLUMNS =
            List.of(
                    "price",
                    "weight",
                    "hs",
                    "origin",
                    "barcode",
                    "size",
                    "own",
                    "litres",
                    "alcohol",
                    "material");
    private static final Map<String, String> ALSO =
            Map.of(
                    "gtin", "barcode", "ean", "barcode", "grams", "weight", "货号", "sku", "价格",
                    "price", "重量", "weight", "产地", "origin", "尺寸", "size", "容量", "litres", "酒精度",
                    "alcohol");

    static PastedCells of(String text, java.util.Set<String> skus) {
        List<String[]> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.isBlank()) rows.add(line.split(line.contains("\t") ? "\t" : ";", -1));
        }
        List<String> heads = rows.isEmpty() ? List.of() : heads(rows.getFirst());
        int sku = heads.indexOf("sku");
        if (sku < 0 || rows.size() < 2) return new PastedCells(Map.of(), List.of(), false);
        Map<String, String> fields = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            String name = sku < row.length ? row[sku].strip() : "";
            if (!skus.contains(name)) {
                unknown.add(name);
                continue;
            }
            for (int i = 0; i < Math.min(row.length, heads.size()); i++) {
                if (!COLUMNS.contains(heads.get(i))) continue;
                fields.put("v." + name + "." + heads.get(i), row[i].strip());
            }
        }
        return new PastedCells(fields, unknown, true);
    }

    private static List<String> heads(String[] row) {
        return java.util.Arrays.stream(row)
                .map(head -> head.strip().toLowerCase(Locale.ROOT))
                .map(head -> ALSO.getOrDefault(head, head))
                .toList();
    }
}
