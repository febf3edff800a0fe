package io.portolan.channels;

import io.portolan.catalog.Saved;
import io.portolan.channels.Finding.Severity;
import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.Hint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// Counts while a file is read.
class Tally {

    private static final int LISTED = 1_000;
    private static final String OVERFULL = "row.overfull";

    private final boolean dryRun;
    private final int listed;
    private final List<Finding> findings = new ArrayList<>();
    private boolean readable = true;
    private boolean muted;
    private long rows;
    private int created;
    private int updated;
    private int unchanged;
    private int leftOut;
    private long errors;
    private long warnings;

    Tally(boolean dryRun) {
        this(dryRun, LISTED);
    }

    /// @param listed how many findings are listed until they are drained
    Tally(boolean dryRun, int listed) {
        this.dryRun = dryRun;
        this.listed = listed;
    }

    /// Whether nothing is written.
    boolean dryRun() {
        return dryRun;
    }

    /// Whether to look away: what is read now was counted before.
    void mute(boolean muted) {
        this.muted = muted;
    }

    void row() {
        if (!muted) rows++;
    }

    void error(long row, String column, String value, String hint) {
        if (muted) return;
        errors++;
        list(new Finding(Severity.ERROR, row, column, value, hint));
    }

    void warn(long row, String column, String value, String hint) {
        if (muted) return;
        warnings++;
        list(new Finding(Severity.WARNING, row, column, value, hint));
    }

    void unreadable(long row, String column, String value, String hint) {
        readable = false;
        error(row, column, value, hint);
    }

    /// The file cannot be read from here on.
    void unreadable(CsvFile.RowUnreadable why) {
        unreadable(why.row(), "", "", why.hint());
    }

    /// A row whose quotation marks make no sense: the next one is read again.
    void damaged(CsvRow row) {
        damaged(row, UnaryOperator.identity());
    }

    /// @param shown how the report shows what stands there
    void damaged(CsvRow row, UnaryOperator<String> shown) {
        row();
        int last = Math.max(0, row.cells().size() - 1);
        error(row.number(), row.heading(last), shown.apply(row.cell(last)), CsvFile.UNCLOSED);
    }

    /// A row with more cells than headings.
    void overfull(CsvRow row, UnaryOperator<String> shown) {
        int beyond = row.beyond();
        error(row.number(), row.heading(beyond), shown.apply(row.cell(beyond)), OVERFULL);
    }

    void created() {
        created++;
    }

    void updated() {
        updated++;
    }

    void unchanged() {
        unchanged++;
    }

    /// Something that has no place here and is left out on purpose: no damage.
    void leftOut(long row, String column, String value, String hint) {
        warn(row, column, value, hint);
        if (!muted) leftOut++;
    }

    boolean readable() {
        return readable;
    }

    /// What was found since this was asked the last time.
    List<Finding> drain() {
        List<Finding> found = List.copyOf(findings);
        findings.clear();
        return found;
    }

    /// Counts a product that was handed to the catalogue.
    void saved(ReadProduct product, Saved saved, boolean newPrice) {
        switch (saved) {
            case Saved.Created c -> created++;
            case Saved.Updated u -> updated++;
            case Saved.Unchanged u when newPrice -> updated++;
            case Saved.Unchanged u -> unchanged++;
            case Saved.Refused(String handle, String reason) ->
                    error(product.row(), "Handle", handle, Hint.of("not-taken", reason));
        }
    }

    ImportReport report() {
        findings.sort(Comparator.comparingLong(Finding::row));
        return new ImportReport(
                dryRun, readable, rows, created, updated, unchanged, leftOut, errors, warnings,
                findings);
    }

    private void list(Finding finding) {
        if (findings.size() < listed) findings.add(finding);
    }
}
