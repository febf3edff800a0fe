package io.portolan.channels;

import io.portolan.catalog.Saved;
import io.portolan.channels.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts while a file is read.
class Tally {

    private static final int LISTED = 1_000;

    private final boolean dryRun;
    private final List<Finding> findings = new ArrayList<>();
    private boolean readable = true;
    private long rows;
    private int created;
    private int updated;
    private int unchanged;
    private int refused;
    private long errors;
    private long warnings;

    Tally(boolean dryRun) {
        this.dryRun = dryRun;
    }

    void row() {
        rows++;
    }

    void error(long row, String column, String value, String hint) {
        errors++;
        list(new Finding(Severity.ERROR, row, column, value, hint));
    }

    void warn(long row, String column, String value, String hint) {
        warnings++;
        list(new Finding(Severity.WARNING, row, column, value, hint));
    }

    void unreadable(long row, String column, String value, String hint) {
        readable = false;
        error(row, column, value, hint);
    }

    void refused() {
        refused++;
    }

    /// Counts a product that was handed to the catalogue.
    void saved(ReadProduct product, Saved saved, boolean newPrice) {
        switch (saved) {
            case Saved.Created c -> created++;
            case Saved.Updated u -> updated++;
            case Saved.Unchanged u when newPrice -> updated++;
            case Saved.Unchanged u -> unchanged++;
            case Saved.Refused(String handle, String reason) -> {
                refused++;
                error(product.row(), "Handle", handle, "Not taken over: " + reason + ".");
            }
        }
    }

    ImportReport report() {
        findings.sort(Comparator.comparingLong(Finding::row));
        return new ImportReport(
                dryRun, readable, rows, created, updated, unchanged, refused, errors, warnings,
                findings);
    }

    private void list(Finding finding) {
        if (findings.size() < LISTED) findings.add(finding);
    }
}
