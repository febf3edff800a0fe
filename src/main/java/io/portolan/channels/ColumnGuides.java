package io.portolan.channels;

import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.Field;
import io.portolan.channels.table.Renames;
import io.portolan.kernel.Language;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Looks into the beginning of kept files: which columns they have and what those mean.
@Component
class ColumnGuides {

    private static final Pattern SHOPIFY =
            Pattern.compile(
                    MarketColumns.FAMILY.pattern() + "|" + Metafields.FAMILY.pattern(),
                    Pattern.CASE_INSENSITIVE);

    private final ImportVault vault;
    private final ImportJobStore store;
    private final ImportNotes notes;

    ColumnGuides(ImportVault vault, ImportJobStore store, ImportNotes notes) {
        this.vault = vault;
        this.store = store;
        this.notes = notes;
    }

    ColumnGuide of(ImportKind kind, String format) {
        return switch (kind) {
            case PRODUCTS -> products(format);
            case CUSTOMERS -> customers();
            case ORDERS -> orders();
        };
    }

    static ColumnGuide orders() {
        return ColumnGuide.of(
                List.of(OrderColumn.values()),
                List.of(
                        OrderColumn.NAME,
                        OrderColumn.CREATED_AT,
                        OrderColumn.TOTAL,
                        OrderColumn.LINE_QUANTITY,
                        OrderColumn.LINE_NAME,
                        OrderColumn.LINE_PRICE));
    }

    static ColumnGuide customers() {
        return ColumnGuide.of(List.of(CustomerColumn.values()), List.of(CustomerColumn.EMAIL));
    }

    static ColumnGuide products(String format) {
        return switch (format) {
            case ProductImporter.OWN -> own();
            case ProductImporter.WOO ->
                    ColumnGuide.of(
                            List.of(WooColumn.values()),
                            List.of(WooColumn.TYPE, WooColumn.NAME, WooColumn.PRICE),
                            WooColumn.FAMILIES);
            case ProductImporter.NDJSON, ProductImporter.ZIP ->
                    new ColumnGuide(List.of(), List.of(), h -> Optional.empty());
            default ->
                    ColumnGuide.of(
                            List.of(Column.values()),
                            List.of(Column.HANDLE, Column.TITLE, Column.PRICE),
                            SHOPIFY);
        };
    }

    private static ColumnGuide own() {
        List<String> columns = new ArrayList<>(List.of(OwnColumns.SKU));
        OwnColumns.PRODUCT.forEach(member -> columns.add(member.name()));
        OwnColumns.PARTS.forEach(
                (part, members) -> members.forEach(m -> columns.add(OwnColumns.part(part, m))));
        OwnColumns.WHOLES.forEach(member -> columns.add(member.name()));
        OwnColumns.OF_VARIANT.forEach(m -> columns.add(OwnColumns.VARIANT + m.name()));
        columns.addAll(List.of(OwnColumns.PRICE, OwnColumns.COMPARE, OwnColumns.STOCK));
        String texts =
                OwnColumns.TEXT.stream()
                        .map(OwnColumns.Member::name)
                        .collect(Collectors.joining("|"));
        Pattern families =
                Pattern.compile(
                        "(" + texts + "):.{2,20}|(compare )?price [a-z-]{2,20}",
                        Pattern.CASE_INSENSITIVE);
        return ColumnGuide.of(
                columns.stream().map(ColumnGuides::plain).toList(),
                List.of(plain(OwnColumns.HANDLE), plain(OwnColumns.SKU)),
                families);
    }

    private static Field plain(String heading) {
        return () -> List.of(heading);
    }

    /// A job for a file that was just kept.
    ImportJob begin(UUID id, ImportJobs.Sent sent, long bytes, Instant now) throws IOException {
        boolean packed = sent.wish().format().equals(ProductImporter.ZIP);
        ImportRequest request = sent.attended() && !packed ? sent.wish() : recognised(id, sent);
        List<String> headings = headings(id, request.format());
        ImportKind kind = ImportKind.reading(request.format());
        Map<String, String> mapping = guess(kind, request.format(), headings);
        return new ImportJob(
                id,
                kind,
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

    // Whoever sends a file with a browser does not have to know what wrote it.
    private ImportRequest recognised(UUID id, ImportJobs.Sent sent) throws IOException {
        boolean json;
        try (BufferedInputStream table = Packed.looked(Packed.table(() -> vault.open(id)))) {
            json = Packed.isJson(table);
        } catch (CsvFile.RowUnreadable e) {
            json = false;
        }
        List<String> headings = json ? List.of() : headings(id, "");
        ImportKind kind = sent.kind();
        List<ImportKind> kinds = kind == null ? List.of(ImportKind.values()) : List.of(kind);
        return new ImportRequest(
                json ? ProductImporter.NDJSON : best(kinds, headings),
                sent.wish().currency(),
                sent.wish().language(),
                sent.wish().dryRun(),
                sent.wish().keepEdits());
    }

    // The one of whose columns the most are there.
    private String best(List<ImportKind> kinds, List<String> headings) {
        String best = kinds.getFirst().formats().getFirst();
        long most = 0;
        for (ImportKind kind : kinds) {
            for (String format : kind.formats()) {
                ColumnGuide guide = of(kind, format);
                long known = headings.stream().filter(h -> !guide.meaning(h).isEmpty()).count();
                if (known <= most) continue;
                most = known;
                best = format;
            }
        }
        return best;
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

    private List<String> headings(UUID id, String format) throws IOException {
        if (ProductImporter.isJson(format)) return List.of();
        try (InputStream table = Packed.table(() -> vault.open(id))) {
            return CsvFile.open(table, Renames.NONE).headings().names();
        } catch (CsvFile.RowUnreadable e) {
            return List.of();
        }
    }

    List<List<String>> sample(ImportJob job, int rows) throws IOException {
        List<List<String>> sample = new ArrayList<>();
        try (InputStream table = Packed.table(() -> vault.open(job.id()))) {
            CsvFile file = CsvFile.open(table, Renames.NONE).whenDamaged(row -> {});
            for (CsvRow row = file.next(); row != null && sample.size() < rows; row = file.next()) {
                sample.add(row.cells());
            }
        } catch (CsvFile.RowUnreadable e) {
            return sample;
        }
        return sample;
    }

    void annotated(ImportJob job, Language language, OutputStream out) throws IOException {
        try (InputStream table = Packed.table(() -> vault.open(job.id()))) {
            new AnnotatedFile(job, notes, language).write(table, out);
        }
    }
}
