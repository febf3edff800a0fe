package io.portolan.channels;

import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.Renames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Looks into the beginning of kept files: which columns they have and what those mean.
@Component
class ColumnGuides {

    private final ImportVault vault;
    private final ImportJobStore store;
    private final ImportNotes notes;

    ColumnGuides(ImportVault vault, ImportJobStore store, ImportNotes notes) {
        this.vault = vault;
        this.store = store;
        this.notes = notes;
    }

    ColumnGuide of(ImportKind kind, String format) {
        return ColumnGuide.of(
                List.of(Column.values()), List.of(Column.HANDLE, Column.TITLE, Column.PRICE));
    }

    /// A job for a file that was just kept.
    ImportJob begin(UUID id, ImportJobs.Sent sent, long bytes, Instant now) throws IOException {
        List<String> headings = headings(id);
        ImportRequest request = sent.wish();
        Map<String, String> mapping = guess(sent.kind(), request.format(), headings);
        return new ImportJob(
                id,
                sent.kind(),
                ImportState.UPLOADED,
                sent.title(),
                bytes,
                request,
                headings,
                mapping,
                sent.by(),
                now,
                null,
                null,
                null,
                ImportJob.Progress.NONE,
                new ImportJob.Undone(0, 0),
                null);
    }

    /// As they were read the last time, else what their headings say.
    Map<String, String> guess(ImportKind kind, String format, List<String> headings) {
        return store.remembered(format, headings)
                .orElseGet(() -> guess(of(kind, format), headings));
    }

    private static Map<String, String> guess(ColumnGuide guide, List<String> headings) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String heading : headings) mapping.put(heading, guide.meaning(heading));
        return mapping;
    }

    private List<String> headings(UUID id) throws IOException {
        try (InputStream in = vault.open(id)) {
            return CsvFile.open(in, Renames.NONE).headings().names();
        } catch (CsvFile.RowUnreadable e) {
            return List.of();
        }
    }

    List<List<String>> sample(ImportJob job, int rows) throws IOException {
        List<List<String>> sample = new ArrayList<>();
        try (InputStream in = vault.open(job.id())) {
            CsvFile file = CsvFile.open(in, Renames.NONE);
            for (CsvRow row = file.next(); row != null && sample.size() < rows; row = file.next()) {
                sample.add(row.cells());
            }
        } catch (CsvFile.RowUnreadable e) {
            return sample;
        }
        return sample;
    }

    void annotated(ImportJob job, OutputStream out) throws IOException {
        try (InputStream in = vault.open(job.id())) {
            AnnotatedFile.write(in, job, notes, out);
        }
    }
}
