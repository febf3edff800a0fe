package io.portolan.channels;

import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.SeenBefore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hands out the rows of a file order by order: those that follow each other and share a number, or
/// leave it empty.
final class OrderGroups {

    private static final int MOST_ROWS = 1_000;

    private final CsvFile file;
    private final Tally tally;
    private final SeenBefore numbers = new SeenBefore();
    private final Deque<Line> ahead = new ArrayDeque<>();
    private @Nullable Line next;

    /// A row of the file.
    ///
    /// @param whole false when its cells cannot be trusted, which was said
    private record Line(CsvRow row, boolean whole) {

        String number() {
            return row.get(OrderColumn.NAME);
        }
    }

    OrderGroups(CsvFile file, Tally tally) {
        this.file = file.whenDamaged(this::damaged);
        this.tally = tally;
        this.next = step();
    }

    /// The rows of the next order, the one with its figures first; null at the end. Empty for one
    /// that cannot be taken over: a damaged row costs the order it belongs to, and no other.
    @Nullable List<CsvRow> next() {
        Line first = next;
        if (first == null) return null;
        String number = first.number();
        List<Line> lines = gather(first, number);
        boolean fresh = number.isEmpty() || numbers.first(number);
        if (!lines.stream().allMatch(Line::whole)) return List.of();
        if (number.isEmpty()) return refuse(first, "order.number");
        if (!fresh) {
            return refuse(first, "order.again");
        }
        return lines.stream().map(Line::row).toList();
    }

    private List<CsvRow> refuse(Line first, String hint) {
        error(first.row(), hint);
        return List.of();
    }

    private List<Line> gather(Line first, String number) {
        List<Line> lines = new ArrayList<>(List.of(first));
        next = step();
        while (next != null && continues(next, first, number)) {
            if (lines.size() < MOST_ROWS) lines.add(next);
            else if (lines.size() == MOST_ROWS) {
                error(next.row(), "order.too-many");
            }
            next = step();
        }
        return lines;
    }

    // A row without a number goes with the one above; one that lost it stands for itself.
    private static boolean continues(Line line, Line first, String number) {
        String own = line.number();
        if (!own.isEmpty()) return own.equals(number);
        return line.whole() && (!number.isEmpty() || !first.whole());
    }

    private @Nullable Line step() {
        if (ahead.isEmpty()) read();
        return ahead.poll();
    }

    // Damaged rows are told of while the next whole one is looked for.
    private void read() {
        CsvRow row = file.next();
        if (row == null) return;
        tally.row();
        boolean whole = !row.overfull();
        if (!whole) tally.overfull(row, PersonCells::masked);
        ahead.add(new Line(row, whole));
    }

    private void damaged(CsvRow row) {
        tally.damaged(row, PersonCells::masked);
        ahead.add(new Line(row, false));
    }

    private void error(CsvRow row, String hint) {
        tally.error(
                row.number(),
                row.headings().name(OrderColumn.NAME),
                row.get(OrderColumn.NAME),
                hint);
    }
}
