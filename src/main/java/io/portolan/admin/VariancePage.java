package io.portolan.admin;

import io.portolan.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Duty and tax as carriers billed them beside what was quoted: sums by lane, code, carrier and
/// month, the parcels behind a sum, and the files they came in.
///
/// @param by the word of what is summed up: `lane`, `code`, `carrier`, `month`
/// @param chosen the line whose parcels are shown; null for the largest of all
/// @param back where the whole list is
/// @param may whether the reader may send and count files
/// @param export whether the reader may take the parcels away as a table
public record VariancePage(
        Shell shell,
        String by,
        List<OrdersPage.Tab> tabs,
        List<Line> lines,
        @Nullable String chosen,
        String back,
        List<Parcel> parcels,
        List<File> files,
        Fields limit,
        Fields upload,
        boolean may,
        boolean export,
        @Nullable String notice,
        @Nullable String problem) {

    public VariancePage {
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
        parcels = List.copyOf(parcels);
        files = List.copyOf(files);
    }

    /// One sum. `trend` compares the last sixty days with those before.
    public record Line(
            String key,
            String name,
            String href,
            long parcels,
            Money quoted,
            Money billed,
            Money difference,
            String part,
            Money each,
            @Nullable Status state,
            String trend) {}

    /// One parcel, by kind.
    public record Parcel(
            String order,
            String lane,
            String carrier,
            String day,
            List<Kind> kinds,
            Money difference,
            String part,
            boolean estimate) {
        public Parcel {
            kinds = List.copyOf(kinds);
        }
    }

    public record Kind(String name, Money quoted, Money billed) {}

    public record File(
            String href, String title, String carrier, Status state, String when, String counts) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
