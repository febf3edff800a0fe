package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field of a form.
///
/// @param width empty, `third`, `rest` or `half-w`
/// @param options the choices of a list; empty for a field to type in
/// @param error what is wrong and what would be right; null when nothing is
public record Field(
        String name,
        String label,
        String value,
        String type,
        String autocomplete,
        @Nullable String inputmode,
        String width,
        boolean required,
        int longest,
        @Nullable String pattern,
        @Nullable String patternWords,
        @Nullable String hint,
        @Nullable String error,
        List<Option> options) {

    public Field {
        options = List.copyOf(options);
    }

    public record Option(String value, String text, boolean chosen) {}

    /// The ids of what describes it, for screen readers; null when nothing does.
    public @Nullable String describedBy() {
        if (error != null) return hint == null ? name + "-e" : name + "-e " + name + "-h";
        return hint == null ? null : name + "-h";
    }
}
