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
        return index < 0 || index >= cells.size() ? "" : Cell.bare(cells.get(index));
    }

    /// Whether there is something behind the last column that has a heading.
    public boolean overfull() {
        for (int i = headings.names().size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) return true;
        }
        return false;
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
