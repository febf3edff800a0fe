package io.portolan.channels;

import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.CsvText;
import io.portolan.channels.table.Hint;
import io.portolan.channels.table.Renames;
import io.portolan.kernel.Language;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A merchant's file again, row by row, with what was found in each. Its own cells stay as they
/// are, but for those that a spreadsheet would run as a formula. Of a file of documents it is what
/// was found, by line.
final class AnnotatedFile {

    private static final int PAGE = 1_000;

    private final ImportJob job;
    private final ImportNotes notes;
    private final Language language;

    /// @param language of the hints
    AnnotatedFile(ImportJob job, ImportNotes notes, Language language) {
        this.job = job;
        this.notes = notes;
        this.language = language;
    }

    void write(InputStream in, OutputStream out) throws IOException {
        Writer text =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 65_536);
        text.write('\uFEFF');
        CsvText csv = new CsvText(text);
        try {
            BufferedInputStream table = Packed.looked(in);
            if (Packed.isJson(table)) list(csv);
            else write(CsvFile.open(table, Renames.NONE), csv);
        } catch (CsvFile.RowUnreadable e) {
            csv.row(List.of(at(e.row(), e.hint())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
    }

    // Documents have no columns to stand beside: what was found in them is a table of its own.
    private void list(CsvText csv) throws IOException {
        csv.row(
                Stream.of("row", "column", "value", "state", "hint")
                        .map(each -> said("row.heading." + each))
                        .toList());
        List<Finding> found;
        for (long skip = 0; ; skip += PAGE) {
            found = notes.findings(job.id(), null, skip, PAGE);
            if (found.isEmpty()) return;
            for (Finding each : found) csv.row(cells(each));
        }
    }

    private List<String> cells(Finding found) {
        return List.of(
                Long.toString(found.row()),
                found.column(),
                found.value(),
                state(found.severity() == Finding.Severity.ERROR),
                found.hint(language));
    }

    private String state(boolean error) {
        return said(error ? "row.state.error" : "row.state.warning");
    }

    private String at(long row, String advice) {
        return said(Hint.of("row.at", row, said(advice)));
    }

    private String said(String advice) {
        return Hint.in(advice, language);
    }

    private void write(CsvFile file, CsvText csv) throws IOException {
        int columns = file.headings().names().size();
        csv.row(
                with(
                        file.headings().names(),
                        columns,
                        said("row.heading.state"),
                        said("row.heading.hint")));
        file.whenDamaged(row -> damaged(csv, columns, row));
        Map<Long, List<Finding>> found = Map.of();
        long until = 0;
        for (CsvRow row = file.next(); row != null; row = file.next()) {
            if (row.number() >= until) {
                until = row.number() + PAGE;
                found = byRow(notes.ofRows(job.id(), row.number(), until));
            }
            annotate(csv, row, found.getOrDefault(row.number(), List.of()));
        }
    }

    // Its cells up to the one that is not closed.
    private void damaged(CsvText csv, int columns, CsvRow row) {
        String hint = at(row.number(), CsvFile.UNCLOSED);
        try {
            csv.row(with(row.cells(), columns, state(true), hint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Long, List<Finding>> byRow(List<Finding> findings) {
        Map<Long, List<Finding>> byRow = new HashMap<>();
        for (Finding each : findings) {
            byRow.computeIfAbsent(each.row(), row -> new ArrayList<>()).add(each);
        }
        return byRow;
    }

    private void annotate(CsvText csv, CsvRow row, List<Finding> found) throws IOException {
        boolean error = found.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
        String worst = found.isEmpty() ? "" : state(error);
        String hints =
                String.join(
                        " ",
                        found.stream()
                                .map(f -> f.column() + ": " + f.hint(language))
                                .distinct()
                                .toList());
        csv.row(with(row.cells(), row.headings().names().size(), worst, hints));
    }

    private static List<String> with(List<String> cells, int columns, String... more) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < columns) all.add("");
        all.addAll(List.of(more));
        return all;
    }
}
