package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One option in one language, and a window of its values.
///
/// @param source the language beside which it is written; empty when it is that language
/// @param sourceName the option's name there
public record OptionPage(
        Fields form,
        String handle,
        String title,
        String code,
        int base,
        String language,
        String source,
        String sourceName,
        List<ProductEditPage.LanguageTab> languages,
        List<Row> values,
        Window window,
        @Nullable String notice) {

    /// A value; its fields are `label.CODE` and `swatch.CODE`.
    public record Row(String code, String source, boolean top, boolean bottom) {}

    public record Window(
            int from, int to, int all, @Nullable String before, @Nullable String after) {}

    public OptionPage {
        languages = List.copyOf(languages);
        values = List.copyOf(values);
    }

    public Shell shell() {
        return form.shell();
    }

    public String t(String key) {
        return form.t(key);
    }

    /// The page's own path.
    public String path() {
        return "/admin/products/" + Uris.part(handle) + "/options/" + Uris.part(code);
    }
}
