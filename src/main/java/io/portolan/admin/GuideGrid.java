package io.portolan.admin;

import io.portolan.catalog.SizeGuide;
import io.portolan.kernel.Language;
import io.portolan.markets.SizeTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// A size table while somebody changes it: what stands in each field, readable or not.
///
/// @param rows each with one text for each column
/// @param unit in which its measures are written
record GuideGrid(List<Column> columns, List<List<String>> rows, SizeGuide.Unit unit) {

    static final int MOST_COLUMNS = 12;
    static final int MOST_ROWS = 60;
    private static final int FRESH_ROWS = 4;

    /// One column.
    ///
    /// @param was by what it is found in the guide as it is stored; empty for one that is new
    /// @param system empty for a measure
    record Column(String was, String system, String name) {

        boolean measure() {
            return system.isEmpty();
        }
    }

    GuideGrid {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// What a new guide begins with.
    static GuideGrid fresh() {
        List<Column> columns = List.of(new Column("", "INT", ""), new Column("", "", ""));
        List<String> empty = List.of("", "");
        return new GuideGrid(columns, Collections.nCopies(FRESH_ROWS, empty), SizeGuide.Unit.CM);
    }

    /// A table of sizes as the trade writes them, to be mended; the measure of the body behind.
    static GuideGrid of(SizeTable table) {
        List<String> keys = new ArrayList<>(table.systems());
        table.rows().getFirst().keySet().stream()
                .filter(key -> !table.systems().contains(key))
                .forEach(keys::add);
        List<Column> columns =
                keys.stream()
                        .map(key -> new Column("", table.systems().contains(key) ? key : "", ""))
                        .toList();
        SizeGuide.Column measure = new SizeGuide.Column(Map.of(), null);
        SizeGuide.Unit unit = SizeGuide.Unit.CM;
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, String> row : table.rows()) {
            rows.add(keys.stream().map(key -> cell(table, row, key, measure, unit)).toList());
        }
        return new GuideGrid(columns, rows, unit);
    }

    private static String cell(
            SizeTable table,
            Map<String, String> row,
            String key,
            SizeGuide.Column measure,
            SizeGuide.Unit unit) {
        String cell = row.getOrDefault(key, "");
        return table.systems().contains(key) ? cell : SizeGuide.written(cell, measure, unit);
    }

    static GuideGrid of(SizeGuide guide, Language language, SizeGuide.Unit unit) {
        List<Column> columns = new ArrayList<>();
        for (SizeGuide.Column column : guide.columns()) {
            columns.add(
                    new Column(
                            key(column, language),
                            Objects.requireNonNullElse(column.system(), ""),
                            column.names().getOrDefault(language, "")));
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : guide.rows()) {
            rows.add(
                    IntStream.range(0, row.size())
                            .mapToObj(
                                    i ->
                                            SizeGuide.written(
                                                    row.get(i), guide.columns().get(i), unit))
                            .toList());
        }
        return new GuideGrid(columns, rows, unit);
    }

    /// By what a column is found again, wherever it stands by then.
    static String key(SizeGuide.Column column, Language language) {
        return Objects.requireNonNullElse(column.system(), "")
                + "/"
                + column.names().getOrDefault(language, "");
    }

    static GuideGrid typed(FieldReader fields) {
        List<Column> columns = new ArrayList<>();
        while (columns.size() < MOST_COLUMNS && fields.has("col." + columns.size() + ".name")) {
            String at = "col." + columns.size() + ".";
            columns.add(
                    new Column(
                            fields.text(at + "was", ""),
                            fields.text(at + "system", ""),
                            fields.text(at + "name", "")));
        }
        List<List<String>> rows = new ArrayList<>();
        while (rows.size() < MOST_ROWS && fields.has(cell(rows.size(), 0))) {
            int row = rows.size();
            rows.add(
                    IntStream.range(0, columns.size())
                            .mapToObj(column -> fields.text(cell(row, column), ""))
                            .toList());
        }
        boolean inches = fields.text("written", "").equals(SizeGuide.Unit.INCH.name());
        return new GuideGrid(columns, rows, inches ? SizeGuide.Unit.INCH : SizeGuide.Unit.CM);
    }

    static String cell(int row, int column) {
        return "cell." + row + "." + column;
    }

    /// As a button leaves it: a row or column more, moved or taken away (`up.r2`, `drop.c1`).
    GuideGrid done(Move move) {
        if (move.is("row") && rows.size() < MOST_ROWS) return with(rows.size() + 1);
        if (move.is("column") && columns.size() < MOST_COLUMNS) return wider();
        List<Integer> order = order(move, "c", columns.size());
        List<List<String>> moved = new ArrayList<>();
        for (int row : order(move, "r", rows.size())) {
            moved.add(order.stream().map(rows.get(row)::get).toList());
        }
        return new GuideGrid(order.stream().map(columns::get).toList(), moved, unit);
    }

    private static List<Integer> order(Move move, String kind, int size) {
        return move.done(IntStream.range(0, size).boxed().toList(), at -> kind + at);
    }

    private GuideGrid with(int wanted) {
        List<List<String>> more = new ArrayList<>(rows);
        while (more.size() < wanted) more.add(Collections.nCopies(columns.size(), ""));
        return new GuideGrid(columns, more, unit);
    }

    private GuideGrid wider() {
        List<Column> more = new ArrayList<>(columns);
        more.add(new Column("", "", ""));
        List<List<String>> wide = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> longer = new ArrayList<>(row);
            longer.add("");
            wide.add(longer);
        }
        return new GuideGrid(more, wide, unit);
    }

    /// The same measures written in another unit; what cannot be read stays as it is.
    GuideGrid in(SizeGuide.Unit other) {
        SizeGuide.Column measure = new SizeGuide.Column(Map.of(), null);
        List<List<String>> converted = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String read =
                        columns.get(i).measure() ? SizeGuide.measured(row.get(i), unit) : null;
                cells.add(read == null ? row.get(i) : SizeGuide.written(read, measure, other));
            }
            converted.add(cells);
        }
        return new GuideGrid(columns, converted, other);
    }

    /// What stands in each field.
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("written", unit.name());
        fields.put("unit", unit.name());
        for (int i = 0; i < columns.size(); i++) {
            fields.put("col." + i + ".was", columns.get(i).was());
            fields.put("col." + i + ".system", columns.get(i).system());
            fields.put("col." + i + ".name", columns.get(i).name());
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                fields.put(cell(row, i), rows.get(row).get(i));
            }
        }
        return fields;
    }
}
