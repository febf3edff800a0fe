package io.portolan.channels;

import io.portolan.catalog.Difference;
import io.portolan.kernel.Language;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report as a table for a terminal.
final class ReportTable {

    private static final int WIDEST_VALUE = 40;

    private ReportTable() {}

    /// @param language of the hints
    static void print(ImportReport report, Language language, PrintWriter out) {
        if (!report.findings().isEmpty()) table(report, language, out);
        if (report.unlisted() > 0) out.println("… and " + report.unlisted() + " more.");
        out.println(summary(report));
    }

    /// Which fields would change; nothing when none would.
    ///
    /// @param all how many there are, these included
    static void print(List<FieldChange> fields, long all, PrintWriter out) {
        if (fields.isEmpty()) return;
        out.println("Fields that would change:");
        for (FieldChange each : fields) {
            Difference difference = each.difference();
            out.println(
                    "  row "
                            + each.row()
                            + "  "
                            + harmless(each.thing())
                            + "  "
                            + harmless(String.join(" ", difference.path()))
                            + ": "
                            + word(difference.before())
                            + " → "
                            + word(difference.after()));
        }
        if (all > fields.size()) out.println("… and " + (all - fields.size()) + " more.");
    }

    private static String word(@Nullable String value) {
        return value == null || value.isEmpty() ? "(none)" : shorter(harmless(value));
    }

    private static String summary(ImportReport report) {
        if (!report.readable()) {
            return "The file could not be read to its end. "
                    + (report.dryRun()
                            ? "Nothing was written; up to there it has: "
                            : "What was read before that is kept: ")
                    + counts(report);
        }
        return (report.dryRun() ? "Dry run, nothing was written: " : "Imported: ") + counts(report);
    }

    private static String counts(ImportReport report) {
        return report.created()
                + " created, "
                + report.updated()
                + " updated, "
                + report.unchanged()
                + " unchanged, "
                + report.leftOut()
                + " left out; "
                + report.errors()
                + " errors, "
                + report.warnings()
                + " warnings in "
                + report.rows()
                + " rows.";
    }

    private static void table(ImportReport report, Language language, PrintWriter out) {
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"", "row", "column", "value", "hint"});
        for (Finding finding : report.findings()) {
            lines.add(
                    new String[] {
                        switch (finding.severity()) {
                            case ERROR -> "error";
                            case WARNING -> "warning";
                        },
                        Long.toString(finding.row()),
                        harmless(finding.column()),
                        shorter(harmless(finding.value())),
                        harmless(finding.hint(language))
                    });
        }
        int[] widths = new int[4];
        for (String[] line : lines) {
            for (int i = 0; i < 4; i++) widths[i] = Math.max(widths[i], line[i].length());
        }
        for (String[] line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                text.append(line[i]).repeat(' ', widths[i] - line[i].length() + 2);
            }
            out.println(text.append(line[4]));
        }
    }

    private static String shorter(String text) {
        if (text.codePointCount(0, text.length()) <= WIDEST_VALUE) return text;
        return text.substring(0, text.offsetByCodePoints(0, WIDEST_VALUE - 1)) + "…";
    }

    // A cell must not move the cursor or colour the terminal.
    static String harmless(String text) {
        return text.replaceAll("[\\p{C}\\s]+", " ").strip();
    }
}
