package io.portolan.channels;

import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.SeenBefore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hands out the rows of a file order by order: those that follow each other and share a number, or
/// leave it empty.
final class OrderGroups {

    private static final int MOST_ROWS = 1_000;

    private final CsvFile file;
    private final Tally tally;
    private final SeenBefore numbers = new SeenBefore();
    private @Nullable CsvRow next;

    OrderGroups(CsvFile file, Tally tally) {
        this.file = file;
        this.tally = tally;
        this.next = step();
    }

    /// The rows of the next order, the one with its figures first; null at the end. Empty for one
    /// that was left out.
    @Nullable List<CsvRow> next() {
        CsvRow first = next;
        if (first == null) return null;
        String number = first.get(OrderColumn.NAME);
        List<CsvRow> rows = gather(first, number);
        if (number.isEmpty()) return leftOut(first, "Each order needs its number.");
        if (!numbers.first(number)) {
            return leftOut(
                    first,
                    "This number stood further up. The rows of an order must follow each other.");
        }
        return rows;
    }

    private List<CsvRow> leftOut(CsvRow first, String hint) {
        tally.refused();
        error(first, hint);
        return List.of();
    }

    private List<CsvRow> gather(CsvRow first, String number) {
        List<CsvRow> rows = new ArrayList<>(List.of(first));
        next = step();
        while (next != null && continues(next, number)) {
            if (rows.size() < MOST_ROWS) rows.add(next);
            else if (rows.size() == MOST_ROWS) {
                error(next, "More than 1,000 rows for one order: left out.");
            }
            next = step();
        }
        return rows;
    }

    private static boolean continues(CsvRow row, String number) {
        String own = row.get(OrderColumn.NAME);
        return own.isEmpty() ? !number.isEmpty() : own.equals(number);
    }

    private @Nullable CsvRow step() {
        CsvRow row = file.next();
        if (row != null) tally.row();
        return row;
    }

    private void error(CsvRow row, String hint) {
        tally.error(
                row.number(),
                row.headings().name(OrderColumn.NAME),
                row.get(OrderColumn.NAME),
                hint);
    }
}
