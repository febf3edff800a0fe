package io.portolan.channels;

import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.Hint;
import io.portolan.channels.table.SeenBefore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Hands out the rows of a file product by product: rows that follow each other and share a handle.
final class HandleGroups {

    private static final int MOST_ROWS = 5_000;

    private final CsvFile file;
    private final Unused unused;
    private final Tally tally;
    private final SeenBefore handles = new SeenBefore();
    private @Nullable CsvRow next;

    HandleGroups(CsvFile file, Unused unused, Tally tally) {
        this.file = file;
        this.unused = unused;
        this.tally = tally;
        this.next = step();
    }

    /// The rows of the next product; null at the end.
    @Nullable List<CsvRow> next() {
        while (next != null) {
            String handle = handle(next);
            List<CsvRow> rows = gather(handle);
            if (handles.first(handle)) return rows;
            error(rows.getFirst(), "handle.again.follow");
        }
        return null;
    }

    static String handle(CsvRow row) {
        return row.get(Column.HANDLE).toLowerCase(Locale.ROOT);
    }

    private List<CsvRow> gather(String handle) {
        List<CsvRow> rows = new ArrayList<>();
        while (next != null && handle(next).equals(handle)) {
            if (rows.size() < MOST_ROWS) rows.add(next);
            else if (rows.size() == MOST_ROWS) overfull(next);
            next = step();
        }
        return rows;
    }

    private void overfull(CsvRow row) {
        error(row, Hint.of("rows.more", MOST_ROWS));
    }

    private @Nullable CsvRow step() {
        while (true) {
            CsvRow row = file.next();
            if (row == null) {
                unused.tell(tally);
                return null;
            }
            tally.row();
            unused.see(row);
            if (row.overfull()) {
                tally.overfull(row, UnaryOperator.identity());
                continue;
            }
            if (row.has(Column.HANDLE)) return row;
            error(row, "handle.needed");
        }
    }

    private void error(CsvRow row, String hint) {
        tally.error(row.number(), row.headings().name(Column.HANDLE), row.get(Column.HANDLE), hint);
    }
}
