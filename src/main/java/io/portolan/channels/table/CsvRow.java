package io.portolan.channels.table;

import java.util.List;

/// One row of a file.
///
/// @param number as a spreadsheet counts it
public record CsvRow(long number, List<String> cells, Headings headings) {

    /// What stands in this column, without blanks around it; empty when the file has no such
    /// column.
    public String get(Field field) {
        return cell(headings.index(field));
    }

    /// The same for a column that is known by its heading only.
    public String get(String heading) {
        return cell(headings.index(heading));
    }

    /// What stands in the column at this place, without blanks around it.
    public String cell(int index) {
        return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
    }

    public boolean has(Field field) {
        return !get(field).isEmpty();
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /// How many characters it has.
    public int length() {
        return cells.stream().mapToInt(String::length).sum();
    }
}
