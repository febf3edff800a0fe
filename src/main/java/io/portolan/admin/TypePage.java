package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One type of goods in the editor.
///
/// @param kinds what an attribute can be made of
/// @param languages the languages it is translated into; none for a new one
public record TypePage(
        Fields form,
        Head head,
        List<Row> attributes,
        List<OrderView.Choice> kinds,
        List<ProductEditPage.LanguageTab> languages,
        @Nullable String notice) {

    /// What stands above all.
    ///
    /// @param code empty for a new one
    /// @param base which state is being changed; empty for a new one
    /// @param goods how many products name it, in words
    /// @param kept why it cannot be removed, in words; empty when it can
    public record Head(
            String code,
            String title,
            String base,
            String action,
            String language,
            String languageName,
            String goods,
            List<String> kept) {
        public Head {
            kept = List.copyOf(kept);
        }

        public boolean fresh() {
            return code.isEmpty();
        }
    }

    /// One of its attributes.
    ///
    /// @param kind what it is made of, with its unit, in words
    /// @param said what else holds of it, in words
    /// @param goods how many products have a value of it
    public record Row(
            String code,
            String name,
            String href,
            String kind,
            List<String> said,
            String goods,
            boolean top,
            boolean bottom) {
        public Row {
            said = List.copyOf(said);
        }
    }

    public TypePage {
        attributes = List.copyOf(attributes);
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
    }

    public Shell shell() {
        return form.shell();
    }

    public String t(String key) {
        return form.t(key);
    }
}
