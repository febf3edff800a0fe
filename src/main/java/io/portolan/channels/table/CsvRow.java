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
        return beyond() >= 0;
    }

    /// Where the first cell without a heading stands; -1 when there is none.
    public int beyond() {
        for (int i = headings.names().size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) return i;
        }
        return -1;
    }

    /// The heading of the column at this place, or its number, counted from 1.
    public String heading(int index) {
        boolean named = index < headings.names().size() && !headings.names().get(index).isEmpty();
        return named ? headings.names().get(index) : "column " + (index + 1);
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
