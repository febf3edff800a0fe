package io.portolan.channels;

import java.util.List;

/// One row of a file.
///
/// @param number as a spreadsheet counts it
record CsvRow(long number, List<String> cells, Headings headings) {

    /// What stands in this column, without blanks around it; empty when the file has no such
    /// column.
    String get(Column column) {
        int index = headings.index(column);
        return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
    }

    boolean has(Column column) {
        return !get(column).isEmpty();
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
