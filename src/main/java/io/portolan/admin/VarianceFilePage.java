package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One bill of duty and tax: what of it found its parcel, and what did not and why.
///
/// @param deed what can be done with it: `count`, `undo`, or null when nothing can
public record VarianceFilePage(
        Shell shell,
        String id,
        String title,
        String carrier,
        Status state,
        List<Count> counts,
        List<Row> aside,
        boolean more,
        @Nullable String deed,
        @Nullable String notice) {

    public VarianceFilePage {
        counts = List.copyOf(counts);
        aside = List.copyOf(aside);
    }

    public record Count(String text, long number) {}

    /// A line that does not count.
    public record Row(int row, Status fate, String why, String bill, String parcel) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
